// data-hf-choose="name" ticks every box of that name in the form, or none where all are ticked.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-hf-choose]");
  if (!button) {
    return;
  }
  const boxes = [...button.closest("form").querySelectorAll(`input[type=checkbox][name="${button.dataset.hfChoose}"]`)];
  const all = boxes.every((box) => box.checked);
  for (const box of boxes) {
    box.checked = !all;
  }
  boxes[0]?.dispatchEvent(new Event("change", { bubbles: true }));
});
