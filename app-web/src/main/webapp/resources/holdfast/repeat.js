// data-hf-repeat="id": adds another row like the last one of that element, empty.
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-hf-repeat]");
  if (button) {
    addRow(rowsOf(button)).querySelector("input, textarea").focus();
  }
});

/** The element to which a button adds rows. */
export function rowsOf(button) {
  return document.getElementById(button.dataset.hfRepeat);
}

/** Adds a row, and returns it. */
export function addRow(rows) {
  const row = rows.lastElementChild.cloneNode(true);
  const number = rows.children.length + 1;
  for (const control of row.querySelectorAll("input, textarea")) {
    control.value = "";
    control.setAttribute("aria-label", control.getAttribute("aria-label").replace(/\d+$/, number));
  }
  rows.append(row);
  return row;
}
