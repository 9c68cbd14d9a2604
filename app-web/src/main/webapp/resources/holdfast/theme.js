// Light, dark or as the device. The server reads the cookie, so the next page is painted right at once.
const YEAR = 31_536_000;

document.addEventListener("click", (event) => {
  const chosen = event.target.closest("[data-hf-theme]");
  if (!chosen) {
    return;
  }
  const theme = chosen.dataset.hfTheme;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `holdfast-theme=${theme}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
  document.documentElement.dataset.theme = theme;
  for (const button of document.querySelectorAll("[data-hf-theme]")) {
    button.setAttribute("aria-pressed", String(button.dataset.hfTheme === theme));
  }
  document.dispatchEvent(new CustomEvent("hf:theme"));
});

/** The colour that a variable of tokens.css has in the present theme, as rgb(). */
export function colour(name) {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  probe.style.color = `var(${name})`;
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
}
