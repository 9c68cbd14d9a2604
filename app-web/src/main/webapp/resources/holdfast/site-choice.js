// Chooses a site while somebody types: a combobox as the ARIA practices describe it, asked from the API. Without it, the
// code of the site is typed.
import { graphql } from "./graphql.js";

const QUERY = `query Choices($text: String!) {
  sites(filter: { text: $text }, first: 10) { nodes { id name code city } }
}`;
const WAIT = 150;

/** Equips every choice below a node. */
export function offerAll(root) {
  for (const box of root.querySelectorAll("[data-hf-site-choice]:not([data-hf-ready])")) {
    box.dataset.hfReady = "true";
    offer(box);
  }
}

function offer(box) {
  const input = box.querySelector("input:not([type=hidden])");
  const chosen = box.querySelector("input[type=hidden]");
  const list = document.createElement("ul");
  list.className = "options";
  list.id = `${input.id}-options`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.querySelector("label").textContent);
  list.hidden = true;
  box.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  let timer;
  let running;
  let sites = [];
  let active = -1;

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(site) {
    input.value = label(site);
    chosen.value = site.id;
    close();
  }

  function mark(index) {
    active = (index + sites.length) % sites.length;
    [...list.children].forEach((option, each) => option.setAttribute("aria-selected", String(each === active)));
    input.setAttribute("aria-activedescendant", list.children[active].id);
    list.children[active].scrollIntoView({ block: "nearest" });
  }

  function show() {
    list.replaceChildren(
      ...sites.map((site, index) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${index}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = label(site);
        if (site.city) {
          const city = document.createElement("span");
          city.className = "faint";
          city.textContent = ` ${site.city}`;
          option.append(city);
        }
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          choose(site);
        });
        return option;
      }),
    );
    list.hidden = sites.length === 0;
    active = -1;
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  async function ask() {
    running?.abort();
    running = new AbortController();
    try {
      const data = await graphql(QUERY, { text: input.value.trim() }, { signal: running.signal });
      sites = data.sites.nodes;
      show();
    } catch (problem) {
      close();
    }
  }

  input.addEventListener("input", () => {
    chosen.value = "";
    clearTimeout(timer);
    if (input.value.trim()) {
      timer = setTimeout(ask, WAIT);
    } else {
      running?.abort();
      close();
    }
  });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      close();
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      mark(active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1));
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(sites[active]);
    }
  });
  input.addEventListener("blur", close);
}

function label(site) {
  return site.code ? `${site.name} (${site.code})` : site.name;
}
