import type { LoaderFunctionArgs } from "@remix-run/node";
import { formOf } from "#app/auth/guard.server.ts";
import { getChecklist } from "#app/domain/appraisal/checklist.server.ts";
import { findDraft } from "#app/form/draft.server.ts";
import type { FormState } from "#app/form/form-state.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator } from "../admin/guard.server.ts";

/** What the forms of a kind's documents need. */
export async function loadChecklistForm(args: LoaderFunctionArgs) {
  const ctx = requireAdministrator(args);
  const list = await getChecklist(ctx.db, args.params.kind ?? "");
  const restored = await findDraft(ctx.db, ctx.actor.id, formOf(args.request));
  return {
    ctx,
    list,
    page: (title: string, defaults: FormState["values"]) => ({
      title: `${title} · Giao ban`,
      heading: title,
      above: ctx.actor.locale === "vi" ? list.vi : list.en,
      back: paths.checklist(list.kind),
      version: list.version,
      formKey: crypto.randomUUID(),
      readerId: ctx.actor.id,
      restored,
      defaults: { ...defaults, ...restored },
    }),
  };
}
