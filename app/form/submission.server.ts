import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, redirect } from "@remix-run/node";
import type { z } from "zod";
import { formOf, requireActionContext } from "#app/auth/guard.server.ts";
import { type Context, inTransaction } from "#app/domain/context.ts";
import { DomainError, invalid } from "#app/domain/errors.ts";
import { refusalSentence } from "#app/i18n/refusal.server.ts";
import { zodSentence } from "#app/i18n/zod-sentence.server.ts";
import type { Database, Locale } from "#db/schema.ts";
import { draftOf } from "./draft.server.ts";
import type { FormState } from "./form-state.ts";
import { bodyHash, earlierResult, once } from "./receipt.server.ts";
import { isNeverKept } from "./secret-fields.ts";
import { type Toast, toastHeader } from "./toast.server.ts";
import { readValues } from "./values.server.ts";

/** Where a successful command leads, and what is said there. */
export interface Done {
  to: string;
  toast?: Toast;
}

/**
 * The natural way of a POST: read, parse with zod, run one command once, and
 * redirect; or give the form back with each field's error and what was typed.
 * `work` runs in one transaction, which also keeps the receipt of `_key` where one was sent.
 */
export async function submit<Schema extends z.ZodType>(
  args: ActionFunctionArgs,
  schema: Schema,
  work: (ctx: Context, input: z.output<Schema>) => Promise<Done>,
) {
  const ctx = await requireActionContext(args);
  const values = await readValues(args.request);
  const locale = ctx.actor.locale;
  const parsed = parseValues(schema, values, locale);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  try {
    const key = keyOf(values);
    const form = formOf(args.request);
    const run = (tx: Context) => work(tx, parsed.input);
    const done = key
      ? await once(ctx, `${form} ${key}`, hashOf(values), asJson(run), form)
      : await inTransaction(ctx, async (tx) => {
          const ran = await run(tx);
          await draftOf(tx.db, tx.actor.id, form).execute();
          return ran;
        });
    return redirectWith(done);
  } catch (error) {
    return refuse(error, values, locale);
  }
}

/**
 * A form sent twice, whose second sending is refused before `submit` because the first one
 * ended what it is about: the answer of the first, or null.
 */
export async function repeatedAnswer(
  db: Database,
  { request, context }: ActionFunctionArgs,
): Promise<Response | null> {
  const { actor } = context.session;
  if (!actor || request.bodyUsed) return null;
  const values = await readValues(request);
  const key = keyOf(values);
  if (!key) return null;
  const name = `${formOf(request)} ${key}`;
  const done = await earlierResult(db, actor.id, name, hashOf(values));
  return done === null ? null : redirectWith(done as unknown as Done);
}

function keyOf({ _key }: FormState["values"]): string {
  return typeof _key === "string" ? _key.slice(0, 100) : "";
}

export type Parsed<T> = { ok: true; input: T } | { ok: false; form: FormState };

/** Parses cleaned values; empty fields count as missing. */
export function parseValues<Schema extends z.ZodType>(
  schema: Schema,
  values: FormState["values"],
  locale: Locale,
): Parsed<z.output<Schema>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) {
    for (const text of [value].flat()) form.append(name, text);
  }
  const submission = parseWithZod(form, {
    schema,
    error: (issue) => zodSentence(issue, locale),
  });
  if (submission.status === "success") return { ok: true, input: submission.value };
  const { "": formErrors = [], ...errors } = translate(submission.error ?? {}, locale);
  return { ok: false, form: { values: withoutSecrets(values), errors, formErrors } };
}

/** Gives the form back with the refusal's sentence; 404 and programming errors go to the boundary. */
export function refuse(thrown: unknown, values: FormState["values"], locale: Locale) {
  const error = namesNothing(thrown) ? invalid("field.choose") : thrown;
  if (!(error instanceof DomainError) || error.kind === "not_found") throw error;
  const sentence = refusalSentence(error, locale);
  const form: FormState = error.field
    ? { values: withoutSecrets(values), errors: { [error.field]: [sentence] }, formErrors: [] }
    : { values: withoutSecrets(values), errors: {}, formErrors: [sentence] };
  const status = { invalid: 400, forbidden: 403, conflict: 409 }[error.kind];
  return data({ form }, { status });
}

/** A made-up id that a command did not look up stops at the foreign key: bad input, no fault of ours. */
function namesNothing(error: unknown): boolean {
  const FOREIGN_KEY_VIOLATION = "23503";
  return error instanceof Error && "code" in error && error.code === FOREIGN_KEY_VIOLATION;
}

export async function redirectWith(done: Done) {
  const headers = done.toast ? { "Set-Cookie": await toastHeader(done.toast) } : undefined;
  return redirect(done.to, { status: 303, ...(headers ? { headers } : {}) });
}

function asJson(run: (ctx: Context) => Promise<Done>) {
  return async (ctx: Context) => ({ ...(await run(ctx)) }) as { to: string };
}

function hashOf(values: FormState["values"]): string {
  return bodyHash(
    Object.entries(values).flatMap(([name, value]) =>
      [value].flat().map((text) => [name, text] as const),
    ),
  );
}

function withoutSecrets(values: FormState["values"]): FormState["values"] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !isNeverKept(name)));
}

function translate(errors: Record<string, string[] | null>, locale: Locale) {
  return Object.fromEntries(
    Object.entries(errors).map(([name, messages]) => [
      name,
      (messages ?? []).map((message) => zodSentence(message, locale)),
    ]),
  );
}
