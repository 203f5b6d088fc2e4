import type { LoaderFunctionArgs } from "@remix-run/node";
import { formOf } from "#app/auth/guard.server.ts";
import type { Context } from "#app/domain/context.ts";
import { findDraft } from "#app/form/draft.server.ts";
import type { FormState } from "#app/form/form-state.ts";

/** What every form's loader gives: its key, the row's version, what was typed before a session ended. */
export async function formData(
  args: LoaderFunctionArgs,
  ctx: Context,
  form: { version?: number; defaults?: FormState["values"] },
) {
  return {
    formKey: crypto.randomUUID(),
    ...(form.version === undefined ? {} : { version: form.version }),
    defaults: form.defaults ?? {},
    restored: await findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
  };
}
