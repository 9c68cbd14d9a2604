// data-hf-fold takes a question in a row back. Native dialogs: data-hf-open="id" opens one, data-hf-close closes it, so does a click beside it. A menu made of
// details closes when the click or the focus goes elsewhere; Escape closes it, and a question in a row.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-hf-open]");
  const id = opener?.dataset.hfOpen;
  if (id) {
    document.getElementById(id)?.showModal();
  } else if (event.target.closest("[data-hf-close]")) {
    event.target.closest("dialog")?.close();
  } else if (event.target.matches("dialog[open]")) {
    const box = event.target.getBoundingClientRect();
    const inside =
      event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
    if (!inside) {
      event.target.close();
    }
  }
  const question = event.target.closest("[data-hf-fold]")?.closest("details");
  if (question) {
    question.open = false;
    question.querySelector("summary").focus();
  }
  closeMenus(event.target);
});

document.addEventListener("focusin", (event) => closeMenus(event.target));

document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest("details:is(.more, .sure)[open]");
  if (menu) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

function closeMenus(kept) {
  for (const menu of document.querySelectorAll("details.more[open]")) {
    if (!menu.contains(kept)) {
      menu.open = false;
    }
  }
}

// A refused confirmation comes back with its dialog open, so that the message is seen where it was asked.
document.querySelector('dialog:has([aria-invalid="true"])')?.showModal();
