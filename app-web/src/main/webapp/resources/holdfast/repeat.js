// data-hf-repeat="id": adds another row like the last one of that element, empty.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-hf-repeat]");
  if (!button) {
    return;
  }
  const rows = document.getElementById(button.dataset.hfRepeat);
  const row = rows.lastElementChild.cloneNode(true);
  const number = rows.children.length + 1;
  for (const control of row.querySelectorAll("input, textarea")) {
    control.value = "";
    control.setAttribute("aria-label", control.getAttribute("aria-label").replace(/\d+$/, number));
  }
  rows.append(row);
  row.querySelector("input, textarea").focus();
});
