import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { authorize, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, forbidden } from "#app/domain/errors.ts";
import { getPrecedent } from "#app/domain/precedent/page.server.ts";
import { mayChange, precedentObstacle } from "#app/domain/precedent/policy.ts";

type Act = "approve" | "edit" | "withdraw";

/** For the page of an act: 404, 403 and 409 like its POST. */
export async function loadChange(args: LoaderFunctionArgs, act: Act) {
  const ctx = requireContext(args);
  const precedent = await mayOn(ctx, args, act);
  const problem = precedentObstacle(ctx.actor, act, precedent.standing);
  if (problem === "precedent.own") throw forbidden(problem);
  if (problem !== null) throw conflict(problem, { code: precedent.code });
  return { ctx, precedent };
}

/** Who may is asked before anything typed is looked at. */
export async function authorizeChange(args: ActionFunctionArgs, act: Act) {
  return mayOn(await requireActionContext(args), args, act);
}

async function mayOn(ctx: Context, { params }: LoaderFunctionArgs | ActionFunctionArgs, act: Act) {
  const precedent = await getPrecedent(ctx, params.code ?? "");
  authorize(mayChange(ctx.actor, act, precedent.standing));
  return precedent;
}
