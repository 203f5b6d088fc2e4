import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { formOf } from "#app/auth/guard.server.ts";
import type { Actor } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import { canManageProjects } from "#app/domain/project/policy.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { requireProject, requireProjectAction } from "./guard.server.ts";

const mayManage = (actor: Actor) => canManageProjects(actor);

/** What the pages that end and take up a follow-up show; not found where there is nothing to do. */
export async function loadFollowUp(args: LoaderFunctionArgs, wanted: { isActive: boolean }) {
  const { ctx, project } = await requireProject(args, mayManage);
  if (project.isActive !== wanted.isActive) throw notFound();
  return {
    code: project.code,
    name: project.vi,
    version: project.version,
    restored: await findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
    formKey: crypto.randomUUID(),
    locale: ctx.actor.locale,
  };
}

/** The code of the project, for someone who may end and take up follow-ups. */
export async function requireManaged(args: ActionFunctionArgs): Promise<string> {
  return (await requireProjectAction(args, mayManage)).project.code;
}
