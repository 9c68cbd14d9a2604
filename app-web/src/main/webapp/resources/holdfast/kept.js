// What was typed and not saved outlives a session that ended: of the forms named below, and of an answer, what was
// changed is kept in this tab (sessionStorage) by path, for the member who typed it, and offered again once they are back.
// It goes when it was saved, when the page was left otherwise, with signing out, and when somebody else signs in here.
// Forms with secrets, codes and tokens are not among them, and such fields are left out anyway.
const PREFIX = "hf-kept ";
const WAIT = 250;
const LONGEST = 12 * 60 * 60 * 1_000;
const KEPT = "#site, #invite, #create, #add, #revise, #details, #describing, #forming, #deciding, #opening, #describe, #saving, #making";
const LEFT_OUT = ["hidden", "password", "file", "submit", "button", "reset", "image"];
const CODES = /one-time-code|password/;

const person = document.querySelector(".shell")?.dataset.hfPerson ?? "";
const place = location.pathname + location.search;
const store = storage();
const waiting = new Map();

function storage() {
  try {
    return window.sessionStorage;
  } catch {
    return undefined; // a browser that keeps nothing
  }
}

function keyOf(path, name) {
  return `${PREFIX}${path} ${name}`;
}

function entries() {
  return store
    ? Object.keys(store)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => ({ key, ...JSON.parse(store.getItem(key)) }))
    : [];
}

/** The values of a form by the names of its fields. */
export function valuesOf(form) {
  const values = {};
  const seen = {};
  for (const control of form.elements) {
    const { name, type } = control;
    if (!name || LEFT_OUT.includes(type) || CODES.test(control.autocomplete) || control.readOnly || control.disabled) {
      continue;
    }
    if (type === "checkbox" || type === "radio") {
      values[`${name}=${control.value}`] = control.checked;
    } else {
      seen[name] = (seen[name] ?? 0) + 1;
      values[`${name}#${seen[name]}`] = control.value;
    }
  }
  return values;
}

/** Puts values back into the fields of a form that are there. */
export function putBack(form, values) {
  const seen = {};
  for (const control of form.elements) {
    const { name, type } = control;
    const ticked = type === "checkbox" || type === "radio";
    if (!ticked) {
      seen[name] = (seen[name] ?? 0) + 1;
    }
    const value = values[ticked ? `${name}=${control.value}` : `${name}#${seen[name]}`];
    if (value !== undefined && !LEFT_OUT.includes(type)) {
      control[ticked ? "checked" : "value"] = value;
    }
  }
}

/** Keeps what differs from what the form began with, a moment later or when the page goes. */
export function keep(name, form, began) {
  clearTimeout(waiting.get(name)?.timer);
  const write = () => {
    waiting.delete(name);
    const now = valuesOf(form);
    const changed = Object.fromEntries(Object.entries(now).filter(([field, value]) => began[field] !== value));
    save(keyOf(place, name), { person, path: place, name, at: Date.now(), ended: false, values: changed });
  };
  waiting.set(name, { timer: setTimeout(write, WAIT), write });
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
  clearTimeout(waiting.get(name)?.timer);
  waiting.delete(name);
  store?.removeItem(keyOf(place, name));
}

/** What is kept for this page since a session of the viewer ended; calls back for each, now or when another tab hands it on. */
export function offered(accepts, offer) {
  const give = () => here().filter((entry) => accepts(entry.name)).forEach(offer);
  give();
  document.addEventListener("hf:kept", give);
}

function here() {
  return entries().filter((entry) => entry.ended && entry.person === person && entry.path === place);
}

/** The question whether it is to be put back. */
export function question(text, accepted, refused) {
  const box = document.createElement("div");
  box.className = "message kept";
  box.setAttribute("role", "status");
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

/** Where nobody is signed in, the session ended; where somebody is, what was not interrupted was saved or left. */
function tidy() {
  for (const { key, ...entry } of entries()) {
    const stays = !person || (entry.person === person && entry.ended);
    if (!stays || Date.now() - entry.at > LONGEST) {
      store.removeItem(key);
    } else if (!person) {
      store.setItem(key, JSON.stringify({ ...entry, ended: true }));
    }
  }
}

function watch(form) {
  const name = `form ${form.id}`;
  const refused = form.querySelector('[aria-invalid="true"]') || document.querySelector("#messages .message.bad");
  const began = refused ? {} : valuesOf(form);
  form.addEventListener("input", () => keep(name, form, began));
  form.addEventListener("change", () => keep(name, form, began));
  if (refused) {
    keep(name, form, began);
    return;
  }
  let asked;
  offered(
    (kept) => kept === name,
    ({ values }) => {
      asked?.remove();
      const back = () => (putBack(form, values), keep(name, form, began), form.querySelector("input, textarea, select")?.focus());
      asked = question("What you typed here when your session ended is kept.", back, () => forget(name));
      form.before(asked);
    },
  );
}

// A link in a mail opens another tab: the one in which somebody typed hands it on to the one in which they are back.
function handOn() {
  if (!store || !("BroadcastChannel" in window)) {
    return;
  }
  const tabs = new BroadcastChannel("hf-kept");
  tabs.addEventListener("message", ({ data }) => {
    if (data.wanted && !person) {
      for (const { key, ...entry } of entries().filter((each) => each.person === data.wanted)) {
        tabs.postMessage({ given: entry });
        store.removeItem(key);
      }
    } else if (data.given && person && data.given.person === person) {
      save(keyOf(data.given.path, data.given.name), data.given);
      document.dispatchEvent(new CustomEvent("hf:kept"));
    }
  });
  if (person) {
    tabs.postMessage({ wanted: person });
  }
}

tidy();
document.querySelectorAll(`main form:is(${KEPT})`).forEach(watch);
handOn();

addEventListener("pagehide", () => [...waiting.values()].forEach(({ write }) => write()));
document.addEventListener("submit", ({ target }) => {
  if (target.getAttribute("action")?.endsWith("/sign-out")) {
    waiting.forEach(({ timer }) => clearTimeout(timer));
    waiting.clear();
    entries().forEach(({ key }) => store.removeItem(key));
  }
});
