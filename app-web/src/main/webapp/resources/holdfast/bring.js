// A form with data-bring="name of its file input" brings the file to /import-files and goes on to its own address with
// ?file= and the id. What is refused is told in [data-bring-problem]. A file of more than data-hf-most bytes is not sent.
const root = new URL("../../", import.meta.url);

async function bring(form) {
  const file = form.elements[form.dataset.bring].files[0];
  if (!file) {
    return;
  }
  const button = form.querySelector("button[type=submit]");
  const problem = form.querySelector("[data-bring-problem]");
  if (file.size > Number(form.dataset.hfMost)) {
    problem.textContent = form.dataset.hfTooLarge;
    return;
  }
  button.disabled = true;
  problem.textContent = "";
  try {
    const address = new URL("import-files", root);
    address.searchParams.set("name", file.name);
    const answer = await fetch(address, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/octet-stream", "X-Holdfast-Request": "1" },
      body: file,
    });
    const told = await answer.json().catch(() => ({ errors: [{ message: `The server answered ${answer.status}.` }] }));
    if (told.errors) {
      problem.textContent = told.errors[0].message;
    } else {
      const next = new URL(form.action);
      next.searchParams.set("file", told.id);
      location.assign(next);
    }
  } catch {
    problem.textContent = "The file could not be sent.";
  } finally {
    button.disabled = false;
  }
}

document.addEventListener("submit", (event) => {
  if (event.target.dataset.bring) {
    event.preventDefault();
    bring(event.target);
  }
});
