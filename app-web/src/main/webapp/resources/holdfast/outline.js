// The tree of a board's sections and requirements: walking in it by keyboard, closing and opening branches, moving,
// removing and restoring. What changes goes through the API; the tree is then taken from the page anew.
import { graphql, showProblem } from "./graphql.js";
import { swap } from "./swap.js";
import { announce, toast } from "./toast.js";

const MOVE = "mutation ($id: ID!, $version: Int!, $place: PlaceInput) { moveItem(id: $id, version: $version, place: $place) { id } }";
const REMOVE = "mutation ($id: ID!, $version: Int!) { removeItem(id: $id, version: $version) { id version title } }";
const RESTORE = "mutation ($id: ID!, $version: Int!) { restoreItem(id: $id, version: $version) { id title } }";
const PARTS = "outline,panel,adding";

const closed = new Set();
let busy = false;

const tree = () => document.querySelector("[data-outline]");
const rows = () => [...document.querySelectorAll("[data-outline] [role=treeitem]")];
const writable = () => tree()?.dataset.outline === "writable";
const chosen = () => document.querySelector('[data-outline] [aria-selected="true"]');
const visible = () => rows().filter((row) => !row.parentElement.hidden);
const siblings = (row) => rows().filter((each) => each.dataset.parent === row.dataset.parent);
const byId = (id) => document.getElementById(`item-${id}`);

function prepare() {
  showBranches();
  const first = chosen() ?? visible()[0];
  rows().forEach((row) => (row.tabIndex = row === first ? 0 : -1));
}

function showBranches() {
  let hiddenBelow = Infinity;
  for (const row of rows()) {
    const level = Number(row.getAttribute("aria-level"));
    const hidden = level > hiddenBelow;
    row.parentElement.hidden = hidden;
    if (!hidden) {
      const branch = row.hasAttribute("aria-expanded");
      const shut = branch && closed.has(row.dataset.id);
      if (branch) {
        row.setAttribute("aria-expanded", String(!shut));
      }
      hiddenBelow = shut ? level : Infinity;
    }
  }
}

function focus(row) {
  if (row) {
    rows().forEach((each) => (each.tabIndex = each === row ? 0 : -1));
    row.focus();
  }
}

function setClosed(row, shut) {
  closed[shut ? "add" : "delete"](row.dataset.id);
  showBranches();
}

function walk(row, key) {
  const all = visible();
  const place = all.indexOf(row);
  const open = row.getAttribute("aria-expanded") === "true";
  const steps = {
    ArrowDown: () => focus(all[place + 1]),
    ArrowUp: () => focus(all[place - 1]),
    Home: () => focus(all[0]),
    End: () => focus(all[all.length - 1]),
    ArrowRight: () => (open ? focus(all[place + 1]) : row.hasAttribute("aria-expanded") && setClosed(row, false)),
    ArrowLeft: () => (open ? setClosed(row, true) : row.dataset.parent && focus(byId(row.dataset.parent))),
  };
  steps[key]?.();
  return key in steps;
}

/** The place that a move leads to, or nothing where there is none. */
function target(row, way) {
  const all = siblings(row);
  const place = all.indexOf(row);
  const parent = row.dataset.parent ? byId(row.dataset.parent) : null;
  switch (way) {
    case "up":
      return place > 0 && { parentId: parent?.dataset.id ?? null, beforeId: all[place - 1].dataset.id };
    case "down":
      return place < all.length - 1 && { parentId: parent?.dataset.id ?? null, beforeId: all[place + 2]?.dataset.id ?? null };
    case "in":
      return place > 0 && { parentId: all[place - 1].dataset.id, beforeId: null };
    case "out": {
      if (!parent) {
        return false;
      }
      const uncles = siblings(parent);
      return { parentId: parent.dataset.parent || null, beforeId: uncles[uncles.indexOf(parent) + 1]?.dataset.id ?? null };
    }
    default:
      return false;
  }
}

async function doing(work) {
  if (busy) {
    return;
  }
  busy = true;
  try {
    await work();
  } catch (problem) {
    showProblem(problem);
  } finally {
    busy = false;
  }
}

const move = (row, way) =>
  doing(async () => {
    const place = target(row, way);
    if (!place) {
      announce("It cannot go further that way.");
      return;
    }
    await graphql(MOVE, { id: row.dataset.id, version: Number(row.dataset.version), place });
    closed.delete(place.parentId);
    await anew(location.href, row.dataset.id);
    announce("Moved.");
  });

const remove = (row) =>
  doing(async () => {
    const all = visible();
    const next = all[all.indexOf(row) + 1] ?? all[all.indexOf(row) - 1];
    const { removeItem } = await graphql(REMOVE, { id: row.dataset.id, version: Number(row.dataset.version) });
    await anew(location.pathname, next?.dataset.id);
    toast(`“${removeItem.title}” was removed.`, { undo: () => restore(removeItem.id, removeItem.version) });
  });

const restore = (id, version) =>
  doing(async () => {
    const { restoreItem } = await graphql(RESTORE, { id, version });
    await anew(location.href, id);
    announce(`“${restoreItem.title}” is back.`);
  });

async function anew(address, id) {
  await swap(address, PARTS, false);
  prepare();
  focus(byId(id) ?? visible()[0]);
}

document.addEventListener("keydown", (event) => {
  const row = event.target.closest?.("[data-outline] [role=treeitem]");
  if (!row || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const ways = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };
  let done = false;
  if (event.altKey) {
    done = writable() && event.key in ways;
    if (done) {
      move(row, ways[event.key]);
    }
  } else if (event.key === "Delete" && writable()) {
    done = true;
    remove(row);
  } else {
    done = walk(row, event.key);
  }
  if (done) {
    event.preventDefault();
  }
});

document.addEventListener("click", (event) => {
  const twist = event.target.closest("[data-outline] .twist");
  const act = event.target.closest("[data-outline-act]")?.dataset.outlineAct;
  const back = event.target.closest("[data-outline-restore]");
  const picked = event.target.closest("[data-outline] [role=treeitem]");
  if (twist) {
    const row = twist.closest("[role=treeitem]");
    event.preventDefault();
    event.stopPropagation();
    setClosed(row, row.getAttribute("aria-expanded") === "true");
  } else if (picked) {
    rows().forEach((row) => row.setAttribute("aria-selected", String(row === picked)));
  } else if (act && chosen()) {
    act === "remove" ? remove(chosen()) : move(chosen(), act);
  } else if (back) {
    restore(back.dataset.outlineRestore, Number(back.dataset.version));
  }
}, { capture: true });

document.addEventListener("hf:swapped", (event) => {
  prepare();
  if (event.target.id === "panel" && matchMedia("(max-width: 68rem)").matches) {
    event.target.scrollIntoView({ block: "start" });
  }
});
prepare();
