// The sheet of a site: a status in one click or one key, the rest of an answer in a panel. Each change goes to the API
// at once; what is shown before the server has answered is taken back should it refuse.
import { graphql, showProblem } from "./graphql.js";
import { forget, keep, offered, question } from "./kept.js";
import { putBack, valuesOf } from "./kept-form.js";
import { announce, toast } from "./toast.js";
import { ago, exactly } from "./time.js";

const ANSWER = "version statusId responsibleId due cost labels comment";
const SET_STATUS = `mutation ($board: ID!, $site: ID!, $requirement: ID!, $version: Int!, $status: ID!) {
  setStatus(board: $board, site: $site, requirement: $requirement, version: $version, status: $status) { ${ANSWER} } }`;
const GIVE = `mutation ($board: ID!, $site: ID!, $requirement: ID!, $version: Int!, $answer: AnswerInput!) {
  answerRequirement(board: $board, site: $site, requirement: $requirement, version: $version, answer: $answer) { ${ANSWER} } }`;
const PARTS = `item(id: $requirement) { code title text guidance }
  answer(board: $board, site: $site, requirement: $requirement) { ${ANSWER} responsible { id name } }`;
const OPEN = `query ($board: ID!, $site: ID!, $requirement: ID!) { ${PARTS} }`;
const OPEN_TOLD = `query ($board: ID!, $site: ID!, $requirement: ID!, $subject: ID!) { ${PARTS}
  history(subject: "answer", id: $subject, first: 20) {
    nodes { at actorName words { what origin changes { field before after } } } } }`;
const PEOPLE = `query ($text: String!) { people(text: $text, first: 8) { id name } }`;

const sheet = document.getElementById("sheet");
if (sheet) {
  start();
}

function start() {
  const statuses = JSON.parse(sheet.dataset.statuses);
  const byId = new Map(statuses.map((status) => [status.id, status]));
  const place = { board: sheet.dataset.board, site: sheet.dataset.site };
  const writable = sheet.dataset.writable === "true";

  sheet.addEventListener("click", (event) => {
    const choice = event.target.closest("[data-choice]");
    const row = event.target.closest(".sheet-row");
    if (choice) {
      setStatus(row, choice.dataset.choice);
    } else if (event.target.closest("[data-open-answer]")) {
      openAnswer(row);
    }
  });
  sheet.addEventListener("keydown", pressed);
  document.getElementById("sheet-search").addEventListener("input", filter);
  document.getElementById("sheet-show").addEventListener("change", filter);

  /** Arrows go from row to row, and within the statuses of one; 1 to 9 set a status; Enter opens the panel. */
  function pressed(event) {
    const row = event.target.closest(".sheet-row");
    if (!row || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const radio = event.target.closest("[data-choice]");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      neighbour(row, event.key === "ArrowDown" ? 1 : -1)?.querySelector(".what").focus();
    } else if (radio && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
      event.preventDefault();
      const all = [...row.querySelectorAll("[data-choice]")];
      const step = event.key === "ArrowRight" ? 1 : all.length - 1;
      all[(all.indexOf(radio) + step) % all.length].focus();
    } else if (writable && /^[1-9]$/.test(event.key) && statuses[event.key - 1]) {
      event.preventDefault();
      setStatus(row, statuses[event.key - 1].id);
    }
  }

  function neighbour(row, step) {
    const shown = [...sheet.querySelectorAll(".sheet-row:not([hidden])")];
    return shown[shown.indexOf(row) + step];
  }

  // What was set while the message of it is still shown: one message tells all of it, and takes all of it back.
  let recent = [];
  let told;

  function tell(row, before, status) {
    recent = told?.isConnected ? [...recent, { row, before }] : [{ row, before }];
    const name = byId.get(status)?.name;
    const text = recent.length === 1 ? `${name}: ${title(row)}` : `${recent.length} answered, the last: ${name}`;
    told = toast(text, { undo: takeBack, label: recent.length === 1 ? "Undo" : "Undo all" });
  }

  async function takeBack() {
    const taken = recent.reverse();
    recent = [];
    let done = 0;
    for (const { row, before } of taken) {
      done += (await setStatus(row, before, true)) ? 1 : 0;
    }
    if (taken.length === 1) {
      announce(done ? "Taken back" : "Not taken back");
    } else {
      announce(done === taken.length ? `${done} answers taken back` : `${done} of ${taken.length} answers taken back`);
    }
  }

  /** Gives a row a status, and says whether it has it. */
  async function setStatus(row, status, quiet = false) {
    const before = row.dataset.status;
    if (before === status || row.getAttribute("aria-busy") === "true") {
      return before === status;
    }
    show(row, status);
    row.setAttribute("aria-busy", "true");
    try {
      const data = await graphql(SET_STATUS, { ...place, ...named(row), version: version(row), status });
      row.dataset.version = data.setStatus.version;
      if (!quiet) {
        tell(row, before, status);
      }
      return true;
    } catch (problem) {
      show(row, before);
      refused(problem);
      return false;
    } finally {
      row.removeAttribute("aria-busy");
    }
  }

  function refused(problem) {
    if (problem.code === "concurrent-change") {
      toast("Somebody else answered this meanwhile.", { label: "Load again", undo: () => location.reload() });
    } else {
      showProblem(problem);
    }
  }

  function show(row, status) {
    const known = byId.get(status);
    row.dataset.status = status;
    row.dataset.meaning = known?.meaning ?? "open";
    const chosenName = row.querySelector(".chosen");
    if (chosenName) {
      chosenName.textContent = known?.name ?? "";
    }
    for (const choice of row.querySelectorAll("[data-choice]")) {
      const chosen = choice.dataset.choice === status;
      choice.setAttribute("aria-checked", String(chosen));
      choice.tabIndex = chosen ? 0 : -1;
    }
    sumUp();
  }

  /** Progress of the sheet and of each section, from the rows as they are shown. */
  function sumUp() {
    const all = { open: 0, closed: 0, ignored: 0 };
    const stack = [];
    for (const line of sheet.children) {
      const level = Number(line.dataset.level);
      if (line.classList.contains("sheet-section")) {
        while (stack.length && stack.at(-1).level >= level) {
          draw(stack.at(-1).line, stack.pop().sum);
        }
        stack.push({ level, line, sum: { open: 0, closed: 0, ignored: 0 } });
      } else {
        all[line.dataset.meaning] += 1;
        while (stack.length && stack.at(-1).level >= level) {
          draw(stack.at(-1).line, stack.pop().sum);
        }
        stack.forEach((each) => (each.sum[line.dataset.meaning] += 1));
      }
    }
    stack.forEach((each) => draw(each.line, each.sum));
    draw(document.getElementById("sheet-progress"), all);
  }

  function draw(place, { open, closed, ignored }) {
    const bar = place.querySelector(".progress");
    const total = Math.max(1, open + closed + ignored);
    const width = (count) => String((count * 100) / total);
    const [done, todo, out] = bar.querySelectorAll("rect");
    done.setAttribute("width", width(closed));
    todo.setAttribute("x", width(closed));
    todo.setAttribute("width", width(open));
    out.setAttribute("x", width(closed + open));
    out.setAttribute("width", width(ignored));
    const figure = bar.querySelector(".figure");
    const words = `${closed} closed, ${open} open, ${ignored} ignored`;
    figure.title = words;
    const hidden = document.createElement("span");
    hidden.className = "sr-only";
    hidden.textContent = `, ${words}`;
    const share = open + closed === 0 ? "Nothing to do" : `${Math.floor((closed * 100) / (open + closed))} %`;
    figure.replaceChildren(share, hidden);
    bar.classList.toggle("nothing", open + closed === 0);
  }

  function filter() {
    const text = document.getElementById("sheet-search").value.trim().toLowerCase();
    const wanted = document.getElementById("sheet-show").value;
    let count = 0;
    for (const row of sheet.querySelectorAll(".sheet-row")) {
      const found = row.querySelector(".what").textContent.toLowerCase().includes(text);
      const fits = !wanted || row.dataset.meaning === wanted || (wanted === "overdue" && row.dataset.overdue === "true");
      row.hidden = !(found && fits);
      count += row.hidden ? 0 : 1;
    }
    hideEmptySections();
    const narrowed = text || wanted;
    document.getElementById("sheet-count").textContent = narrowed ? `${count} shown` : "";
    document.getElementById("sheet-none").hidden = count > 0;
  }

  function hideEmptySections() {
    const open = [];
    for (const line of sheet.children) {
      const level = Number(line.dataset.level);
      if (line.classList.contains("sheet-section")) {
        while (open.length && Number(open.at(-1).dataset.level) >= level) {
          open.pop();
        }
        line.hidden = true;
        open.push(line);
      } else if (!line.hidden) {
        open.forEach((section) => (section.hidden = false));
      }
    }
  }

  // the panel

  const dialog = document.getElementById("answer");
  const form = document.getElementById("answer-form");
  const problemPlace = document.getElementById("answer-problem");
  let current;
  let loaded;
  const people = new Map();

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  form.elements.responsible?.addEventListener("input", suggest);

  // What was typed into an answer and interrupted is offered above the sheet, and put back where it is opened.
  let began = {};
  const keptAs = (row) => `answer ${row.dataset.requirement}`;

  form.addEventListener("input", () => keep(keptAs(current), form, began));
  dialog.addEventListener("close", () => current && forget(keptAs(current)));
  if (writable) {
    offered((name) => name.startsWith("answer "), offerBack);
  }

  function offerBack({ name, values }) {
    const row = sheet.querySelector(`[data-requirement="${CSS.escape(name.slice("answer ".length))}"]`);
    const shown = document.querySelector(`[data-kept="${CSS.escape(name)}"]`);
    if (!row || shown) {
      return;
    }
    const back = async () => {
      await openAnswer(row);
      if (!dialog.open) {
        sheet.before(box); // it could not be read; perhaps a moment later
        return;
      }
      putBack(form, values);
      keep(name, form, began);
      await suggest();
      form.elements.comment.focus();
    };
    const away = () => row.querySelector(".what").focus();
    const box = question(`What you typed at “${title(row)}” is kept.`, back, away);
    box.dataset.kept = name;
    sheet.before(box);
  }

  async function openAnswer(row) {
    current = row;
    try {
      const subject = `${place.board}:${place.site}:${row.dataset.requirement}`;
      const told = sheet.dataset.told === "true";
      const wanted = { ...place, ...named(row) };
      fill(await (told ? graphql(OPEN_TOLD, { ...wanted, subject }) : graphql(OPEN, wanted)));
      began = valuesOf(form);
      dialog.showModal();
    } catch (problem) {
      showProblem(problem);
    }
  }

  function fill({ item, answer, history }) {
    loaded = answer;
    unmark();
    document.getElementById("answer-title").textContent = [item.code, item.title].filter(Boolean).join(" ");
    document.getElementById("answer-text").textContent = item.text ?? "";
    const guidance = document.getElementById("answer-guidance");
    guidance.hidden = !item.guidance;
    guidance.open = false;
    guidance.querySelector("div").textContent = item.guidance ?? "";
    if (answer.responsible) {
      people.set(answer.responsible.name, answer.responsible.id);
    }
    if (writable) {
      form.elements.status.value = answer.statusId;
      form.elements.responsible.value = answer.responsible?.name ?? "";
      form.elements.due.value = answer.due ?? "";
      form.elements.cost.value = answer.cost ?? "";
      form.elements.labels.value = answer.labels.join(", ");
      form.elements.comment.value = answer.comment ?? "";
    } else {
      facts(answer);
    }
    fillHistory(history?.nodes ?? []);
  }

  function facts(answer) {
    const lines = [
      ["Status", byId.get(answer.statusId)?.name],
      ["Responsible", answer.responsible?.name],
      ["Due", answer.due && day(answer.due)],
      ["Cost", answer.cost && amount(answer.cost)],
      ["Labels", answer.labels.join(", ")],
      ["Comment", answer.comment],
    ];
    const list = document.getElementById("answer-facts");
    list.replaceChildren(
      ...lines.filter(([, value]) => value).flatMap(([name, value]) => [made("dt", name), made("dd", value)]),
    );
  }

  function fillHistory(entries) {
    const box = document.getElementById("answer-history");
    box.hidden = entries.length === 0;
    box.open = false;
    box.querySelector("ol").replaceChildren(...entries.map(historyEntry));
  }

  /** The same entry as `tags/historyEntry.xhtml` makes. */
  function historyEntry({ at, actorName, words }) {
    const line = made("li");
    line.className = "entry";
    const head = made("div");
    const who = made("span", actorName);
    who.className = "strong";
    head.append(who, ` ${words.what}`);
    const changes = made("ul");
    changes.className = "changes";
    changes.append(...words.changes.map(changed));
    const when = made("time", ago(new Date(at)));
    when.dateTime = at;
    when.title = exactly(new Date(at));
    const foot = made("div");
    foot.className = "when";
    foot.append(when, words.origin && ` · ${words.origin}`);
    line.append(head, changes, foot);
    return line;
  }

  function changed({ field, before, after }) {
    const line = made("li");
    const name = made("span", `${field}:`);
    name.className = "soft";
    line.append(name, " ");
    if (before) {
      line.append(spoken("del", "from ", before), " → ");
    }
    line.append(after ? spoken("ins", "to ", after) : faint("removed"));
    return line;
  }

  /** A value with a word before it that only screen readers say. */
  function spoken(tag, word, value) {
    const hidden = made("span", word);
    hidden.className = "sr-only";
    const element = made(tag);
    element.append(hidden, value);
    return element;
  }

  function faint(text) {
    const element = made("span", text);
    element.className = "faint";
    return element;
  }

  async function suggest() {
    const text = form.elements.responsible.value.trim();
    if (text.length < 2 || people.has(text)) {
      return;
    }
    try {
      const data = await graphql(PEOPLE, { text });
      const options = data.people.map((person) => {
        people.set(person.name, person.id);
        const option = made("option");
        option.value = person.name;
        return option;
      });
      document.getElementById("answer-people").replaceChildren(...options);
    } catch (problem) {
      showProblem(problem);
    }
  }

  async function save() {
    const who = form.elements.responsible.value.trim();
    if (who && !people.has(who)) {
      return problem(["Choose the responsible person from the list."], [form.elements.responsible]);
    }
    const answer = {
      status: form.elements.status.value,
      responsible: people.get(who) ?? null,
      due: form.elements.due.value || null,
      cost: form.elements.cost.value.trim().replace(",", ".") || null,
      labels: form.elements.labels.value.split(",").map((label) => label.trim()).filter(Boolean),
      comment: form.elements.comment.value.trim() || null,
    };
    const button = document.getElementById("answer-save");
    button.setAttribute("aria-busy", "true");
    try {
      const data = await graphql(GIVE, { ...place, ...named(current), version: loaded.version, answer });
      accepted(current, data.answerRequirement, who);
      dialog.close();
      announce("Saved");
    } catch (refusal) {
      const faults = refusal.problems?.length ? refusal.problems : [refusal];
      problem(
        faults.map(({ field, message }) => [label(form.elements[field]), message].filter(Boolean).join(": ")),
        faults.map(({ field }) => form.elements[field]).filter(Boolean),
      );
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  /** Says what is wrong, marks the fields at fault and goes to the first. */
  function problem(texts, fields) {
    unmark();
    problemPlace.replaceChildren(...texts.map((text) => made("span", text)));
    problemPlace.hidden = false;
    fields.forEach((field) => {
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", problemPlace.id);
    });
    if (fields.length) {
      fields[0].focus();
    } else {
      problemPlace.scrollIntoView({ block: "nearest" });
    }
  }

  function unmark() {
    problemPlace.hidden = true;
    for (const field of form.querySelectorAll("[aria-invalid]")) {
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
    }
  }

  function label(field) {
    return field?.labels?.[0]?.textContent;
  }

  function accepted(row, answer, who) {
    row.dataset.version = answer.version;
    const today = new Date().toISOString().slice(0, 10);
    show(row, answer.statusId);
    const overdue = row.dataset.meaning === "open" && answer.due !== null && answer.due < today;
    row.dataset.overdue = String(overdue);
    const meta = row.querySelector(".meta");
    const due = answer.due && made("span", `${overdue ? "Overdue since" : "Due"} ${day(answer.due)}`);
    if (overdue) {
      due.className = "bad";
    }
    const parts = [
      due,
      who && made("span", who),
      answer.cost && made("span", `Cost ${amount(answer.cost)}`),
      answer.comment && made("span", "Comment"),
    ];
    meta.replaceChildren(...parts.filter(Boolean));
  }

  function named(row) {
    return { requirement: row.dataset.requirement };
  }

  function version(row) {
    return Number(row.dataset.version);
  }

  function title(row) {
    return row.querySelector(".name").textContent;
  }
}

/** "2026-01-15" as "15 Jan 2026", as the server writes it. */
function day(iso) {
  const [year, month, date] = iso.split("-");
  const name = new Date(Date.UTC(2000, month - 1)).toLocaleString("en", { month: "short", timeZone: "UTC" });
  return `${Number(date)} ${name} ${year}`;
}

/** "1250.5" as "1,250.50", as the server writes it. */
function amount(text) {
  const digits = Number.isInteger(Number(text)) ? 0 : 2;
  return Number(text).toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function made(tag, text) {
  const element = document.createElement(tag);
  if (text !== undefined && text !== null) {
    element.textContent = text;
  }
  return element;
}
