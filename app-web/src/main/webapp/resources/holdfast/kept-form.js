// What of a form is kept, and how it comes back into it.
import { addRow, rowsOf } from "./repeat.js";

const LEFT_OUT = ["hidden", "password", "file", "submit"];
const CODES = /one-time-code|password/;

/** The fields of a form that are kept, each with the key and the property of its value. */
export function fields(form) {
  const seen = {};
  return [...form.elements]
    .filter(({ name, type, autocomplete, readOnly, disabled }) => {
      return name && !LEFT_OUT.includes(type) && !CODES.test(autocomplete) && !readOnly && !disabled;
    })
    .map((control) => {
      const { name, type, value } = control;
      if (type === "checkbox" || type === "radio") {
        return { control, key: `${name}=${value}`, holds: "checked" };
      }
      seen[name] = (seen[name] ?? 0) + 1;
      return { control, key: `${name}#${seen[name]}`, holds: "value" };
    });
}

/** The values of a form by the names of its fields. */
export function valuesOf(form) {
  return Object.fromEntries(fields(form).map(({ control, key, holds }) => [key, control[holds]]));
}

/** Puts values back into the fields of a form that are there, and into rows that were added to it. */
export function putBack(form, values) {
  form.querySelectorAll("[data-hf-repeat]").forEach((button) => addRows(rowsOf(button), values));
  for (const { control, key, holds } of fields(form)) {
    if (key in values) {
      control[holds] = values[key];
    }
  }
}

function addRows(rows, values) {
  const names = [...rows.lastElementChild.querySelectorAll("[name]")].map(({ name }) => name);
  const kept = Object.keys(values).map((key) => key.split("#"));
  const last = Math.max(...kept.filter(([name]) => names.includes(name)).map(([, number]) => number));
  while (rows.children.length < last) {
    addRow(rows);
  }
}
