import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { authorize, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import type { Actor, Context } from "#app/domain/context.ts";
import { getProject, type ProjectPage } from "#app/domain/project/page.server.ts";

type May = (actor: Actor, project: ProjectPage) => boolean;

export interface Guarded {
  ctx: Context;
  project: ProjectPage;
}

/** The project that the address names, for someone who may (else 403; unknown is 404). For loaders. */
export async function requireProject(args: LoaderFunctionArgs, may: May): Promise<Guarded> {
  return guarded(requireContext(args), args.params.code, may);
}

/** The same for actions, before the form is looked at. */
export async function requireProjectAction(args: ActionFunctionArgs, may: May): Promise<Guarded> {
  return guarded(await requireActionContext(args), args.params.code, may);
}

async function guarded(ctx: Context, code: string | undefined, may: May): Promise<Guarded> {
  const project = await getProject(ctx.db, code ?? "");
  authorize(may(ctx.actor, project));
  return { ctx, project };
}
