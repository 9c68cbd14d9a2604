// data-hf-key="n" on a control: the key presses it (or focuses a field). "?" lists them, and what the page says by
// data-hf-keys="↑ ↓" of keys that it listens to itself. Keys of one character can be
// switched off, as people who dictate need it.
const SETTING = "holdfast-keys";

export function startKeys() {
  document.addEventListener("keydown", pressed);
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-hf-shortcuts]")) {
      document.getElementById("person-menu")?.hidePopover?.();
      list();
    }
  });
}

function on() {
  return localStorage.getItem(SETTING) !== "off";
}

function typing(target) {
  return target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
}

function pressed(event) {
  if (!on() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) {
    return;
  }
  if (document.querySelector("dialog[open]")) {
    return;
  }
  if (event.key === "?") {
    event.preventDefault();
    list();
    return;
  }
  const control = controls().find((each) => each.dataset.hfKey === event.key);
  if (control) {
    event.preventDefault();
    if (typing(control)) {
      control.focus();
      control.select?.();
    } else {
      control.click();
    }
  }
}

function controls() {
  return [...document.querySelectorAll("[data-hf-key]")].filter((each) => each.dataset.hfKey && each.checkVisibility());
}

function told() {
  return [...document.querySelectorAll("[data-hf-keys]")].map((each) => [each.dataset.hfKeys, each.textContent.trim()]);
}

function list() {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", "Keyboard shortcuts");
  const title = document.createElement("h2");
  title.textContent = "Keyboard shortcuts";
  const header = document.createElement("header");
  header.append(title);
  const body = document.createElement("div");
  body.className = "body";
  const facts = document.createElement("dl");
  facts.className = "facts";
  for (const [key, text] of [...controls().map((each) => [each.dataset.hfKey, nameOf(each)]), ...told(), ["?", "This list"]]) {
    const term = document.createElement("dt");
    for (const one of key.split(" ")) {
      const cap = document.createElement("kbd");
      cap.textContent = one;
      term.append(cap, " ");
    }
    const meaning = document.createElement("dd");
    meaning.textContent = text;
    facts.append(term, meaning);
  }
  const label = document.createElement("label");
  label.className = "check";
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = on();
  box.addEventListener("change", () => localStorage.setItem(SETTING, box.checked ? "on" : "off"));
  label.append(box, "Use these keys in this browser");
  body.append(facts, label);
  const footer = document.createElement("footer");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "button";
  close.textContent = "Close";
  close.dataset.hfClose = "true";
  footer.append(close);
  dialog.append(header, body, footer);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function nameOf(control) {
  const labelled = control.labels?.[0]?.textContent;
  return (control.getAttribute("aria-label") || labelled || control.textContent || control.title).trim();
}
