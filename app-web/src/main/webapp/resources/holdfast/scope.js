// The sites of a board: putting sites in and taking them out. The list comes from the page and goes back, changed,
// through the API; then the part of the page is taken anew.
import { graphql, showProblem } from "./graphql.js";
import { swap } from "./swap.js";

const SCOPE = "mutation ($id: ID!, $version: Int!, $scope: BoardScopeInput!) { scopeBoard(id: $id, version: $version, scope: $scope) { version } }";

let busy = false;

function changed(scope, act, siteId) {
  const others = scope.sites.filter((site) => site.siteId !== siteId);
  switch (act) {
    case "everything":
      return { wholeOrganisation: true, sites: [] };
    case "chosen":
    case "remove":
      return { wholeOrganisation: false, sites: others };
    default:
      return { wholeOrganisation: false, sites: [...others, { siteId, withBelow: act === "add-below" }] };
  }
}

async function act(button) {
  const place = document.getElementById("scope");
  const scope = changed(JSON.parse(place.dataset.scope), button.dataset.scopeAct, button.dataset.site);
  const { scopeBoard } = await graphql(SCOPE, { id: place.dataset.board, version: Number(place.dataset.version), scope });
  for (const version of document.querySelectorAll('input[type="hidden"][name$="-version"]')) {
    version.value = scopeBoard.version;
  }
  await swap(location.href, "scope", false);
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-scope-act]");
  if (!button || busy) {
    return;
  }
  busy = true;
  try {
    await act(button);
  } catch (problem) {
    showProblem(problem);
  } finally {
    busy = false;
  }
});
