// A form with data-hf-bring="file": its file goes to /import-files first, with a bar that shows how far it is; then the
// form itself is sent, with the id of the file in its field "brought". A file of more than data-hf-most bytes is not sent.
const root = new URL("../../", import.meta.url);

function send(file, progress) {
  return new Promise((resolve, reject) => {
    const address = new URL("import-files", root);
    address.searchParams.set("name", file.name);
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.responseType = "json";
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-Holdfast-Request", "1");
    request.upload.addEventListener("progress", (event) => progress(event.loaded / Math.max(1, event.total)));
    request.addEventListener("load", () => {
      const refused = request.response?.errors?.[0]?.message;
      if (request.response?.id) {
        resolve(request.response.id);
      } else {
        reject(new Error(refused ?? `The server answered ${request.status}.`));
      }
    });
    request.addEventListener("error", () => reject(new Error("The file could not be sent.")));
    request.send(file);
  });
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const file = form.dataset.hfBring && form.elements[form.dataset.hfBring]?.files[0];
  if (!file || form.elements.brought.value) {
    return;
  }
  event.preventDefault();
  const bar = form.querySelector("progress");
  const problem = form.querySelector("[data-hf-bring-problem]");
  const button = event.submitter;
  if (file.size > Number(form.dataset.hfMost)) {
    problem.textContent = form.dataset.hfTooLarge;
    problem.hidden = false;
    return;
  }
  problem.hidden = true;
  document.getElementById("messages")?.replaceChildren();
  bar.hidden = false;
  button.setAttribute("aria-busy", "true");
  try {
    form.elements.brought.value = await send(file, (share) => {
      bar.value = share * 100;
    });
    form.elements[form.dataset.hfBring].disabled = true;
    form.requestSubmit(button);
  } catch (refusal) {
    bar.hidden = true;
    button.removeAttribute("aria-busy");
    problem.textContent = refusal.message;
    problem.hidden = false;
  }
});

document.addEventListener("change", (event) => {
  const brought = event.target.form?.dataset.hfBring === event.target.name && event.target.form.elements.brought;
  if (brought) {
    brought.value = "";
  }
});
