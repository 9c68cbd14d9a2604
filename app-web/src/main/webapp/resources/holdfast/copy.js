// data-hf-copy="id" copies what an element says or holds, data-hf-save="id" saves it as a file that data-hf-file names,
// data-hf-print prints the page. Lists are a line for each entry.
import { toast } from "./toast.js";

function text(id) {
  const from = document.getElementById(id);
  const entries = [...from.querySelectorAll("li")].map((entry) => entry.textContent.trim());
  return entries.length > 0 ? `${entries.join("\n")}\n` : (from.value ?? from.textContent.trim());
}

/** Without TLS browsers have no clipboard for scripts; what is selected can be copied all the same. */
async function copy(id) {
  try {
    await navigator.clipboard.writeText(text(id));
    toast("Copied");
  } catch (refused) {
    const area = document.createElement("textarea");
    area.value = text(id);
    area.className = "sr-only";
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    toast(done ? "Copied" : "This browser does not let pages copy: select the text yourself");
  }
}

function save(id, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text(id)], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-hf-copy], [data-hf-save], [data-hf-print]");
  if (button?.dataset.hfCopy) {
    copy(button.dataset.hfCopy);
  } else if (button?.dataset.hfSave) {
    save(button.dataset.hfSave, button.dataset.hfFile);
  } else if (button) {
    window.print();
  }
});
