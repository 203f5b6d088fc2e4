import type {
  ActionFunction,
  ActionFunctionArgs,
  AppLoadContext,
  LoaderFunction,
} from "@remix-run/node";
import type { Actor } from "#app/domain/context.ts";
import { DomainError } from "#app/domain/errors.ts";
import type { FormState } from "#app/form/form-state.ts";
import { castMoment } from "./cast.ts";

/** What a route answered: a status, where it leads, and the form that it gives back. */
export interface Answer {
  status: number;
  location: string | null;
  data: unknown;
  form: FormState | null;
}

export interface Ask {
  /** Null for someone who has not signed in. */
  actor: Actor | null;
  path: string;
  params?: Record<string, string>;
  /** Fields of a form; without them the loader is asked. */
  fields?: Record<string, string | string[]>;
  now?: Date;
}

/** Asks a route's loader or action as the server would, without the server. */
export async function ask(run: LoaderFunction | ActionFunction, asked: Ask): Promise<Answer> {
  const args: ActionFunctionArgs = {
    request: requestOf(asked),
    params: asked.params ?? {},
    context: contextOf(asked),
  };
  try {
    return answerOf(await run(args));
  } catch (error) {
    if (error instanceof Response) return answerOf(error);
    if (!(error instanceof DomainError)) throw error;
    const status = { invalid: 400, forbidden: 403, not_found: 404, conflict: 409 }[error.kind];
    return { status, location: null, data: error.key, form: null };
  }
}

function requestOf({ path, fields }: Ask): Request {
  const url = `http://localhost${path}`;
  if (!fields) return new Request(url);
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const text of [value].flat()) body.append(name, text);
  }
  return new Request(url, { method: "POST", body });
}

function contextOf({ actor, now }: Ask): AppLoadContext {
  return {
    cspNonce: "",
    session: {
      actor,
      sessionId: actor ? "session" : null,
      expired: null,
      locale: actor?.locale ?? "vi",
      textSize: "normal",
      cookies: [],
    },
    clientAddress: "127.0.0.1",
    now: now ?? castMoment,
  };
}

function answerOf(result: unknown): Answer {
  if (result instanceof Response) {
    const location = result.headers.get("Location");
    return { status: result.status, location, data: null, form: null };
  }
  const isWrapped =
    typeof result === "object" && result !== null && "data" in result && "init" in result;
  const data = isWrapped ? result.data : result;
  const init = isWrapped ? (result.init as ResponseInit | null) : null;
  const form =
    typeof data === "object" && data !== null && "form" in data ? (data.form as FormState) : null;
  return { status: init?.status ?? 200, location: null, data, form };
}
