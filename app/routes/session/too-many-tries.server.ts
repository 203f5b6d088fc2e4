import { data } from "@remix-run/node";
import type { TooManyTries } from "#app/auth/rate-limit.server.ts";
import type { FormState } from "#app/form/form-state.ts";
import { refusalSentence } from "#app/i18n/refusal.server.ts";
import type { Locale } from "#db/schema.ts";

/** The form again with a plain word on how long to wait. */
export function tooManyTries(
  { minutes }: TooManyTries,
  values: FormState["values"],
  locale: Locale,
) {
  const sentence = refusalSentence({ key: "sign_in.too_many", params: { minutes } }, locale);
  const form: FormState = { values, errors: {}, formErrors: [sentence] };
  return data({ form }, { status: 429, headers: { "Retry-After": String(minutes * 60) } });
}
