// The API, called with the session of the page.
import { toast } from "./toast.js";

/** The address of the application, with a slash at its end. */
const root = new URL("../../", import.meta.url);

/** What the API refused. code is stable ("site-code-taken"), message is for people, field names the input. */
export class GraphqlError extends Error {
  constructor(errors) {
    super(errors[0]?.message ?? "The server gave no answer");
    this.name = "GraphqlError";
    this.errors = errors;
    this.code = errors[0]?.extensions?.code ?? "unreachable";
    this.field = errors[0]?.extensions?.field;
    /** The faults of a refused input, each with its field and its message; empty where something else was refused. */
    this.problems = (errors[0]?.extensions?.problems ?? []).map(({ field, detail }) => ({ field, message: detail }));
  }
}

/** Runs a query or mutation and returns its data; throws GraphqlError where any part was refused. */
export async function graphql(query, variables = {}, { signal } = {}) {
  const answer = await send(query, variables, signal);
  if (answer.status === 401) {
    const unsaved = query.trimStart().startsWith("mutation") ? "&unsaved=yes" : "";
    const back = encodeURIComponent(location.pathname + location.search);
    location.assign(new URL(`sign-in?return=${back}&ended=yes${unsaved}`, root));
  }
  const result = await answer.json().catch(() => ({ errors: [{ message: `The server answered ${answer.status}` }] }));
  if (result.errors?.length) {
    throw new GraphqlError(result.errors);
  }
  return result.data;
}

async function send(query, variables, signal) {
  try {
    return await fetch(new URL("graphql", root), {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json", "X-Holdfast-Request": "1" },
      body: JSON.stringify({ query, variables }),
      signal,
    });
  } catch (problem) {
    if (problem.name === "AbortError") {
      throw problem;
    }
    throw new GraphqlError([{ message: "The server cannot be reached. Nothing was saved." }]);
  }
}

/** Tells the person what went wrong, in the words of the server. */
export function showProblem(problem) {
  if (problem.name !== "AbortError") {
    toast(problem.message);
  }
}
