// A short message at the edge of the page, read out by screen readers. It stays while it is hovered or focused. There is one
// at a time: the next takes the place of the one before.
const SHOWN = 8_000;

/** Shows a message and returns it; undo, where given, is called by its button. */
export function toast(text, { undo, label = "Undo" } = {}) {
  const place = document.getElementById("toasts");
  if (!place) {
    return undefined;
  }
  const box = document.createElement("div");
  box.className = undo ? "toast brief" : "toast";
  const words = document.createElement("span");
  words.className = "text";
  words.textContent = text;
  box.append(words);
  if (undo) {
    box.append(button(label, () => (box.remove(), undo())));
  }
  box.append(button("Dismiss", () => box.remove()));
  place.replaceChildren(box);
  const leave = () => (box.matches(":hover, :focus-within") ? setTimeout(leave, SHOWN) : box.remove());
  setTimeout(leave, SHOWN);
  return box;
}

/** Tells a screen reader something that others can see. */
export function announce(text) {
  if (!text.trim()) {
    return;
  }
  let place = document.getElementById("announcer");
  if (!place) {
    place = document.createElement("div");
    place.id = "announcer";
    place.className = "sr-only";
    place.setAttribute("role", "status");
    document.body.append(place);
  }
  place.textContent = text.trim();
}

function button(text, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button small";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
