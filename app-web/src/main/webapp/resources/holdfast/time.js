// Moments as "3 hours ago", with the exact one in the reader's own zone when hovered or focused. Days on which something
// ends stand as they are, and say when hovered how far off they are.
const UNITS = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];
const language = document.documentElement.lang || "en";
const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
const exact = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
});

/** "3 hours ago" for a date. */
export function ago(date, now = new Date()) {
  const seconds = Math.round((date - now) / 1000);
  const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
  return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : "just now";
}

/** The exact moment, in the reader's own zone. */
export function exactly(date) {
  return exact.format(date);
}

/** Rewrites every marked moment below a node. */
export function relativeTimes(root) {
  for (const element of root.querySelectorAll("time[data-hf-relative]")) {
    const date = new Date(element.dateTime);
    element.textContent = ago(date);
    element.title = exact.format(date);
  }
  for (const element of root.querySelectorAll("time[data-hf-until]")) {
    element.title = ago(new Date(element.dateTime));
  }
}

setInterval(() => relativeTimes(document), 60_000);
