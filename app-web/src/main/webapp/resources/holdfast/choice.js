// Chooses a site or a site group while somebody types: a combobox as the ARIA practices describe it, asked from the API.
// Without it, the code of the site or the name of the group is typed. As a filter (data-hf-choice-as) the id is what is
// asked for, as soon as something is chosen, and not what is typed.
import { graphql } from "./graphql.js";

const QUERIES = {
  site: "query Choices($text: String!) { choices: siteChoices(text: $text) { id name code city } }",
  group: "query Choices($text: String!) { choices: siteGroupChoices(text: $text) { id name } }",
};
const WAIT = 150;

/** Equips every choice below a node. */
export function offerAll(root) {
  for (const box of root.querySelectorAll("[data-hf-choice]:not([data-hf-ready])")) {
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
  list.setAttribute("aria-label", input.getAttribute("aria-label") ?? box.querySelector("label").textContent);
  list.hidden = true;
  const typing = document.activeElement === input;
  const beside = document.createElement("div");
  beside.className = "choice-input";
  input.replaceWith(beside);
  beside.append(input, list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);

  const filter = box.dataset.hfChoiceAs;
  if (filter) {
    chosen.name = filter;
    input.removeAttribute("name");
  }

  let timer;
  let running;
  let found = [];
  let foundFor = "";
  let active = -1;

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function choose(one) {
    input.value = label(one);
    chosen.value = one.id;
    close();
    if (filter) {
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  function mark(index) {
    active = (index + found.length) % found.length;
    [...list.children].forEach((option, each) => option.setAttribute("aria-selected", String(each === active)));
    input.setAttribute("aria-activedescendant", list.children[active].id);
    list.children[active].scrollIntoView({ block: "nearest" });
  }

  function show() {
    list.replaceChildren(
      ...found.map((one, index) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${index}`;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.textContent = label(one);
        if (one.city) {
          const city = document.createElement("span");
          city.className = "faint";
          city.textContent = ` ${one.city}`;
          option.append(city);
        }
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          choose(one);
        });
        return option;
      }),
    );
    if (found.length === 0) {
      const none = document.createElement("li");
      none.className = "faint";
      none.setAttribute("role", "option");
      none.setAttribute("aria-disabled", "true");
      none.textContent = "Nothing here is called so";
      list.append(none);
    }
    list.hidden = false;
    active = -1;
    input.setAttribute("aria-expanded", "true");
  }

  async function ask() {
    running?.abort();
    running = new AbortController();
    const text = input.value.trim();
    try {
      const data = await graphql(QUERIES[box.dataset.hfChoice], { text }, { signal: running.signal });
      found = data.choices;
      foundFor = text;
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
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden && found.length > 0) {
      event.preventDefault();
      mark(active + (event.key === "ArrowDown" ? 1 : active < 0 ? 0 : -1));
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === "Enter" && filter && found.length > 0 && !list.hidden) {
      event.preventDefault();
      choose(found[0]);
    }
  });
  input.addEventListener("blur", () => {
    const typed = input.value.trim();
    const text = typed.toLowerCase();
    const called = found.filter((one) => [one.name, one.code, label(one)].some((name) => name?.toLowerCase() === text));
    // Whatever is called so comes before what merely begins so, so that another one of that name would be among them.
    if (!chosen.value && called.length === 1 && foundFor === typed) {
      choose(called[0]);
    }
    close();
  });

  // Whoever was quicker than this script goes on where they were. What was refused is read first: the list would hide why.
  if (typing) {
    input.focus();
    if (input.value.trim() && !chosen.value && input.getAttribute("aria-invalid") !== "true") {
      ask();
    }
  }
}

function label(one) {
  return one.code ? `${one.name} (${one.code})` : one.name;
}
