// Parts of a page without loading all of it: data-hf-swap="list" on a form or link fetches the page that it leads to and
// takes the element of that id (or ids, with commas) from it. data-hf-live on a form does it while somebody types.
// Without this script the same form or link works as a form or link.
import { announce } from "./toast.js";

const WAIT = 250;
let current;
let timer;

export function startSwapping() {
  document.addEventListener("submit", submitted);
  document.addEventListener("click", clicked);
  document.addEventListener("input", (event) => typed(event, WAIT));
  document.addEventListener("change", (event) => typed(event, 0));
  window.addEventListener("popstate", () => location.reload());
}

function submitted(event) {
  const form = event.target;
  if (form.dataset.hfSwap && form.method === "get" && !event.defaultPrevented) {
    event.preventDefault();
    swapForm(form);
  }
}

function clicked(event) {
  const link = event.target.closest("a[data-hf-swap]");
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link?.dataset.hfSwap && link.href && plain && !event.defaultPrevented) {
    event.preventDefault();
    swap(link.href, link.dataset.hfSwap, true);
  }
}

function typed(event, wait) {
  const form = event.target.form;
  if (!form || !("hfLive" in form.dataset) || !form.dataset.hfSwap) {
    return;
  }
  clearTimeout(timer);
  timer = setTimeout(() => swapForm(form), wait);
}

function swapForm(form) {
  clearTimeout(timer);
  const address = new URL(form.action);
  const filled = [...new FormData(form)].filter(([, value]) => value !== "");
  address.search = new URLSearchParams(filled).toString();
  swap(address.href, form.dataset.hfSwap, false);
}

/** Fetches a page of ours and puts the named parts of it in the place of the present ones. */
export async function swap(address, ids, step) {
  current?.abort();
  current = new AbortController();
  const parts = ids.split(",").map((id) => document.getElementById(id.trim()));
  parts.forEach((part) => part?.setAttribute("aria-busy", "true"));
  try {
    const answer = await fetch(address, { signal: current.signal, headers: { "X-Holdfast-Request": "1" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = parts.map((part) => part && page.getElementById(part.id));
    if (!answer.ok || fresh.some((part) => !part)) {
      location.assign(address);
      return;
    }
    const focused = document.activeElement;
    const lost = parts.some((part) => part.contains(focused));
    history[step ? "pushState" : "replaceState"]({}, "", answer.url);
    parts.forEach((part, index) => {
      part.replaceWith(fresh[index]);
      fresh[index].dispatchEvent(new CustomEvent("hf:swapped", { bubbles: true }));
    });
    if (lost) {
      refocus(fresh[0], focused);
    }
    announce(fresh.map((part) => part.querySelector("[data-hf-announce]")?.textContent ?? "").join(" "));
  } catch (problem) {
    if (problem.name !== "AbortError") {
      location.assign(address);
    }
  }
}

function refocus(part, former) {
  const same = [...part.querySelectorAll("a, button:not(:disabled)")].find((each) => each.textContent === former.textContent);
  const target = same?.href || same?.matches("button") ? same : part;
  if (target === part) {
    part.tabIndex = -1;
  }
  target.focus({ preventScroll: target !== part });
}
