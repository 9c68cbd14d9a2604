// What every page runs. Each part looks for its own data attributes; a page without them pays nothing.
import "./theme.js";
import "./dialogs.js";
import "./drop.js";
import "./repeat.js";
import "./copy.js";
import "./choose.js";
import "./kept.js";
import { relativeTimes } from "./time.js";
import { startKeys } from "./keys.js";
import { startSwapping, swap } from "./swap.js";

function enhance(root) {
  relativeTimes(root);
  if (root.querySelector("[data-hf-chart]")) {
    import("./chart.js").then((chart) => chart.drawAll(root));
  }
  const waiting = root.querySelector("[data-hf-poll]");
  if (waiting) {
    setTimeout(() => waiting.isConnected && swap(location.href, waiting.dataset.hfPoll, false), 1_000);
  }
  if (root.querySelector("[data-hf-choice]")) {
    import("./choice.js").then((choice) => choice.offerAll(root));
  }
}

// A page that answered a form is loaded anew, not sent anew, by "reload" and "back".
history.replaceState(history.state, "");

// On a narrow screen the tab of the page that is shown may lie beside the part that is seen.
for (const tab of document.querySelectorAll(".tabs [aria-current]")) {
  const tabs = tab.parentElement;
  tabs.scrollLeft += tab.getBoundingClientRect().left - tabs.getBoundingClientRect().left - (tabs.clientWidth - tab.offsetWidth) / 2;
}

startKeys();
startSwapping();
enhance(document);
document.addEventListener("hf:swapped", (event) => enhance(event.target));

// After a form the reader goes on at what is to be put right, else at what the page says about it: that is read out, too,
// and whoever works by keyboard does not begin before all menus again.
const wrong = document.querySelector('main [aria-invalid="true"]');
const said = document.querySelector("#messages .message");
if (wrong) {
  wrong.focus();
} else if (said && (document.activeElement === document.body || !document.activeElement)) {
  said.tabIndex = -1;
  said.focus();
}
