// The sites of a board. What is chosen is a draft until it is saved: nothing leaves the board by a click. Where something
// would leave, the page says what and asks first; afterwards it can be taken back.
import { graphql, showProblem } from "./graphql.js";
import { swap } from "./swap.js";
import { announce, toast } from "./toast.js";

const SCOPE = "mutation ($id: ID!, $version: Int!, $scope: BoardScopeInput!) { scopeBoard(id: $id, version: $version, scope: $scope) { version } }";
const NAMED = 5;

let draft;
let asked;
let busy = false;

begin();

/** The draft begins as what is saved. */
function begin() {
  draft = saved();
  draw();
}

function place() {
  return document.getElementById("scope");
}

function saved() {
  return JSON.parse(place().dataset.scope);
}

function part(name) {
  return place().querySelector(`[data-scope-${name}]`);
}

function draw() {
  if (!part("save")) {
    return;
  }
  for (const radio of place().querySelectorAll('input[name="reach"]')) {
    radio.checked = (radio.value === "everything") === draft.wholeOrganisation;
  }
  part("chosen").hidden = draft.wholeOrganisation;
  part("list").replaceChildren(...draft.sites.map(row));
  part("none").hidden = draft.sites.length > 0;
  markChosen();
  const changed = words(draft) !== words(saved()) || same(draft) !== same(saved());
  part("save").disabled = !changed;
  part("reset").hidden = !changed;
  part("unsaved").hidden = !changed;
  part("unsaved").textContent = changed ? `Not saved yet: ${words(draft)}.` : "";
}

function row({ siteId, name, note, withBelow }) {
  const line = document.getElementById("scope-row").content.firstElementChild.cloneNode(true);
  line.querySelector("[data-name]").textContent = name;
  line.querySelector("[data-note]").textContent = note;
  line.querySelector("[data-reach]").textContent = withBelow ? "with all below" : "only this one";
  const out = line.querySelector("button");
  out.dataset.site = siteId;
  out.setAttribute("aria-label", `Take ${name} out`);
  return line;
}

/** Of what was found, what is chosen already says so: it stays where it is, and so does the focus. */
function markChosen() {
  for (const button of document.querySelectorAll("#found [data-scope-act]")) {
    const chosen = draft.sites.find((site) => site.siteId === button.dataset.site);
    const below = button.dataset.scopeAct === "add-below";
    button.setAttribute("aria-pressed", String(Boolean(chosen) && chosen.withBelow === below));
  }
}

/** Pressing again what is chosen already, as a double click does, changes nothing. */
function act(button) {
  if (button.getAttribute("aria-pressed") === "true") {
    return;
  }
  const siteId = button.dataset.site;
  const others = draft.sites.filter((site) => site.siteId !== siteId);
  const top = button.getBoundingClientRect().top;
  if (button.dataset.scopeAct === "remove") {
    draft.sites = others;
  } else {
    const found = button.closest("[data-found]");
    const [name, note] = [found.dataset.name, found.dataset.note];
    draft.sites = [...others, { siteId, name, note, withBelow: button.dataset.scopeAct === "add-below" }];
  }
  draw();
  announce(`${words(draft)}, not saved yet`);
  if (button.isConnected) {
    // the list above grew: what is under the pointer stays there
    scrollBy({ top: button.getBoundingClientRect().top - top, behavior: "instant" });
  } else {
    part("chosen").querySelector('input[type="search"]').focus();
  }
}

/** What no longer belongs to the board, in words; nothing where it only grows. */
function lost(before, after) {
  if (after.wholeOrganisation) {
    return "";
  }
  const then = after.sites.length === 0 ? "no site at all then, so that nobody can answer anything" : `only ${words(after)} then`;
  if (before.wholeOrganisation) {
    return `It is for every site now${count()}, and for ${then}.`;
  }
  const gone = before.sites.filter((site) => {
    const kept = after.sites.find((other) => other.siteId === site.siteId);
    return !kept || (site.withBelow && !kept.withBelow);
  });
  if (gone.length === 0) {
    return "";
  }
  const names = gone.slice(0, NAMED).map((site) => `${site.name}${site.withBelow ? " with what is below it" : ""}`);
  const more = gone.length > NAMED ? ` and ${gone.length - NAMED} more` : "";
  const unless = after.sites.some((site) => site.withBelow) ? ", except what lies below a site that stays with all below" : "";
  return `${names.join(", ")}${more} will not belong to it any more${unless}. It is for ${then}.`;
}

function count() {
  const number = Number(place().dataset.sites);
  return number > 0 ? `, which are ${number.toLocaleString("en")} active ones that you may see` : "";
}

function words({ wholeOrganisation, sites }) {
  if (wholeOrganisation) {
    return "every site";
  }
  const below = sites.filter((site) => site.withBelow).length;
  const single = sites.length - below;
  const parts = [below && `${below} ${below === 1 ? "site" : "sites"} with all below`, single && `${single} ${single === 1 ? "site" : "sites"}`];
  return parts.filter(Boolean).join(" and ") || "no site";
}

function same({ wholeOrganisation, sites }) {
  return wholeOrganisation ? "" : sites.map((site) => `${site.siteId} ${site.withBelow}`).sort().join();
}

/** Saves what is wanted, after a question where something would leave. */
function ask(wanted) {
  const what = lost(saved(), wanted);
  if (what) {
    asked = wanted;
    document.getElementById("scope-lost").textContent = what;
    document.getElementById("scope-ask").showModal();
  } else {
    save(wanted);
  }
}

async function save(wanted) {
  if (busy) {
    return;
  }
  busy = true;
  const before = saved();
  try {
    await write(wanted);
    toast(`Saved: ${words(wanted)}`, { undo: () => ask(before) });
  } catch (problem) {
    showProblem(problem);
  } finally {
    busy = false;
  }
}

async function write({ wholeOrganisation, sites }) {
  const { board, version } = place().dataset;
  const scope = {
    wholeOrganisation,
    sites: wholeOrganisation ? [] : sites.map(({ siteId, withBelow }) => ({ siteId, withBelow })),
  };
  const { scopeBoard } = await graphql(SCOPE, { id: board, version: Number(version), scope });
  for (const hidden of document.querySelectorAll('input[type="hidden"][name$="-version"]')) {
    hidden.value = scopeBoard.version;
  }
  await swap(location.href, "scope", false);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-scope-act], [data-scope-save], [data-scope-reset], [data-scope-sure]");
  if (!button) {
    return;
  }
  if ("scopeAct" in button.dataset) {
    act(button);
  } else if ("scopeSave" in button.dataset) {
    ask(draft);
  } else if ("scopeReset" in button.dataset) {
    begin();
  } else {
    document.getElementById("scope-ask").close();
    save(asked);
  }
});

document.addEventListener("change", (event) => {
  if (event.target.name === "reach") {
    draft.wholeOrganisation = event.target.value === "everything";
    draw();
  }
});

document.addEventListener("hf:swapped", (event) => (event.target.id === "scope" ? begin() : markChosen()));
