// What was typed and not saved outlives what interrupts it, a session that ended or a server that took no form: of the forms
// named below, and of an answer, what was changed is kept in this tab (sessionStorage) by path, for the member who typed it,
// and offered again once they are back. It is offered once, and goes when it was saved, when the page was left for another
// one of ours, with signing out in this browser, and when somebody else signs in there. Forms with secrets, codes and tokens
// are not among them, and such fields are left out anyway.
import { fields, putBack, valuesOf } from "./kept-form.js";
import { announce } from "./toast.js";

const PREFIX = "hf-kept ";
const SENT = "hf-sent";
const WAIT = 250;
const MINUTE = 60 * 1_000;
const LONGEST = 12 * 60 * MINUTE;
const KEPT =
  "#site, #invite, #create, #add, #revise, #details, #describing, #forming, #deciding, #opening, #describe, #saving, #making, " +
  "#more, #move, #rename, #status-form, #correcting";

const person = document.querySelector(".shell")?.dataset.hfPerson ?? "";
const store = storage();
const tabs = store && "BroadcastChannel" in window ? new BroadcastChannel("hf-kept") : undefined;
const asker = crypto.getRandomValues(new Uint32Array(4)).join("-");
// The forms in which something was typed, by name.
const typed = new Map();
let over = false;

function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return undefined; // a browser that keeps nothing
  }
}

function place() {
  return location.pathname + location.search;
}

function keyOf(path, name) {
  return `${PREFIX}${path} ${name}`;
}

function entries() {
  return store
    ? Object.keys(store)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => ({ ...read(key), key }))
    : [];
}

function read(key) {
  try {
    return JSON.parse(store.getItem(key));
  } catch {
    return {}; // not ours: tidied away
  }
}

function drop(which) {
  entries()
    .filter(which)
    .forEach(({ key }) => store.removeItem(key));
}

/** Keeps what differs from what the form began with, a moment later or when the page goes. */
export function keep(name, form, began) {
  if (over) {
    return;
  }
  const { key, timer } = typed.get(name) ?? {};
  clearTimeout(timer);
  typed.set(name, { form, began, key, path: place(), timer: setTimeout(() => write(name), WAIT) });
}

/** Writes it where it was typed, or where the form has come to since. */
function write(name, path = typed.get(name).path) {
  const one = typed.get(name);
  clearTimeout(one.timer);
  const key = keyOf(path, name);
  if (one.key && one.key !== key) {
    store?.removeItem(one.key);
  }
  Object.assign(one, { key, path });
  const changed = Object.entries(valuesOf(one.form)).filter(([field, value]) => one.began[field] !== value);
  const values = Object.fromEntries(changed);
  save(key, { person, path, name, at: Date.now(), sent: Boolean(one.sent), ended: false, values });
}

function save(key, entry) {
  try {
    if (Object.keys(entry.values).length) {
      store?.setItem(key, JSON.stringify(entry));
    } else {
      store?.removeItem(key);
    }
  } catch {
    // what does not fit is not kept
  }
}

/** Keeps it no longer: it was saved, or left on purpose. */
export function forget(name) {
  const { key, timer } = typed.get(name) ?? {};
  clearTimeout(timer);
  typed.delete(name);
  if (key) {
    store?.removeItem(key);
  }
}

/**
 * What is kept for this page since the viewer was interrupted; calls back for each, now or when another tab hands it on.
 * What was offered is not offered again.
 */
export function offered(accepts, offer) {
  const give = () => {
    for (const { key, ...entry } of here().filter(({ name }) => accepts(name))) {
      store.removeItem(key);
      offer(entry);
    }
  };
  give();
  document.addEventListener("hf:kept", give);
}

function here() {
  return entries().filter((entry) => entry.ended && entry.person === person && entry.path === place());
}

/** The question whether it is to be put back. */
export function question(text, accepted, refused) {
  const box = document.createElement("div");
  box.className = "message kept";
  const words = document.createElement("div");
  const summary = document.createElement("div");
  summary.className = "summary";
  summary.textContent = text;
  const actions = document.createElement("div");
  actions.className = "actions";
  actions.append(
    button("Put it back", "button small primary", () => (box.remove(), accepted())),
    button("Throw it away", "button small", () => (box.remove(), refused())),
  );
  words.append(summary, actions);
  box.append(words);
  setTimeout(() => announce(text), WAIT);
  return box;
}

function button(text, style, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = style;
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

/**
 * What was interrupted stays: where nobody is signed in, the session ended; and whoever goes back, by the history of the
 * browser, to the page where it was typed, or from a form that was sent, has seen no other page of ours since. Anything else
 * was saved, or left.
 */
function tidy() {
  const back = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  for (const { key, ...entry } of entries()) {
    const ended = entry.ended || !person || (back && (entry.sent || entry.path === place()));
    if (!ended || (person && entry.person !== person) || !(Date.now() - entry.at < LONGEST)) {
      store.removeItem(key);
    } else if (!entry.ended) {
      store.setItem(key, JSON.stringify({ ...entry, ended }));
    }
  }
}

/** The page that leads back to where something is kept says so. */
function promise() {
  const back = new URLSearchParams(location.search).get("return");
  const kept = !person && entries().some(({ path }) => path === back);
  document.querySelectorAll("[data-hf-kept]").forEach((words) => (words.hidden = !kept));
}

function watch(form) {
  const name = `form ${form.id}`;
  const refused =
    form.querySelector('[aria-invalid="true"]') || (form.id === sent && document.querySelector("#messages .message.bad"));
  const began = refused ? {} : valuesOf(form);
  form.addEventListener("input", () => keep(name, form, began));
  form.addEventListener("change", () => keep(name, form, began));
  if (refused) {
    keep(name, form, began);
    return;
  }
  let asked;
  offered(
    (kept) => kept === name && form.isConnected,
    ({ values }) => {
      asked?.remove();
      const back = () => (putBack(form, values), keep(name, form, began), goTo(form));
      asked = question("What you typed here is kept.", back, () => goTo(form));
      form.before(asked);
    },
  );
}

function goTo(form) {
  fields(form)
    .find(({ control }) => control.offsetParent)
    ?.control.focus();
}

function watchAll(root) {
  root.querySelectorAll(`form:is(${KEPT})`).forEach(watch);
}

/** Nothing is kept any more on this page: whoever it was is gone. */
function stop() {
  over = true;
  [...typed.keys()].forEach(forget);
}

// A link in a mail opens another tab: the one in which somebody typed hands it on to the one in which they are back, and to
// no other. Whoever signs out, or in as somebody else, does so in all tabs.
function heard({ data }) {
  if (data.gone || data.wanted) {
    const stays = (whose) => (data.gone ? whose !== data.gone : whose === data.wanted);
    if (person && !stays(person)) {
      stop();
    }
    drop((entry) => !stays(entry.person));
  }
  if (data.wanted && !person) {
    for (const { key, ...entry } of entries()) {
      tabs.postMessage({ given: entry, to: data.asker });
      store.removeItem(key);
    }
  } else if (data.given && data.to === asker && data.given.person === person) {
    save(keyOf(data.given.path, data.given.name), data.given);
    document.dispatchEvent(new CustomEvent("hf:kept"));
  }
}

const sent = store?.getItem(SENT);
store?.removeItem(SENT);
tidy();
promise();
watchAll(document);
tabs?.addEventListener("message", heard);
if (person) {
  tabs?.postMessage({ wanted: person, asker });
} else {
  setInterval(() => (tidy(), promise()), MINUTE);
}

// A part of the page was taken anew, perhaps under another address: what is gone was left, the rest moves along.
document.addEventListener("hf:swapped", ({ target }) => {
  for (const [name, { form }] of typed) {
    if (form.isConnected) {
      write(name, place());
    } else {
      forget(name);
    }
  }
  watchAll(target);
});
addEventListener("pagehide", () => [...typed.keys()].forEach((name) => write(name)));
document.addEventListener("submit", ({ target }) => {
  const address = target.getAttribute("action");
  if (address?.endsWith("/sign-out")) {
    stop();
    drop(() => true);
    tabs?.postMessage({ gone: person });
  } else if (typed.get(`form ${target.id}`)?.form === target) {
    typed.get(`form ${target.id}`).sent = true;
    const { pathname, search } = new URL(address ?? location.href, location.href);
    write(`form ${target.id}`, pathname + search); // the way back leads to where it was sent
  }
  if (target.matches(`form:is(${KEPT})`)) {
    store?.setItem(SENT, target.id);
  }
});
