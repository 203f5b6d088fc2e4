import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { authorize, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import { type Dossier, getDossier } from "#app/domain/appraisal/dossier.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import type { Actor, Context } from "#app/domain/context.ts";

type May = (actor: Actor, dossier: Dossier) => boolean;

export interface GuardedDossier {
  ctx: Context;
  dossier: Dossier;
}

/** The dossier of the project that the address names, for someone who may (else 403; unknown is 404). For loaders. */
export async function requireDossier(args: LoaderFunctionArgs, may: May): Promise<GuardedDossier> {
  return guarded(requireContext(args), args.params.code, may);
}

/** The same for actions, before the form is looked at. */
export async function requireDossierAction(
  args: ActionFunctionArgs,
  may: May,
): Promise<GuardedDossier> {
  return guarded(await requireActionContext(args), args.params.code, may);
}

async function guarded(ctx: Context, code: string | undefined, may: May): Promise<GuardedDossier> {
  const dossier = await getDossier(ctx.db, code ?? "", todayOf(ctx.now));
  authorize(may(ctx.actor, dossier));
  return { ctx, dossier };
}
