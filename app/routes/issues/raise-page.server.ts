import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize, formOf, requireContext } from "#app/auth/guard.server.ts";
import { type Context, departmentsOf, hasRole } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import {
  listCategoriesAt,
  listLeads,
  listPeopleAt,
  listStages,
} from "#app/domain/issue/choices.server.ts";
import { canRaiseSomething } from "#app/domain/issue/policy.ts";
import { listRaisableProjects } from "#app/domain/issue/raisable.server.ts";
import { type FittingPrecedent, listFittingCase } from "#app/domain/precedent/fitting.server.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { issueRaise } from "#app/i18n/text/issue-raise.ts";
import { textFor } from "#app/i18n/text.ts";

/** Without a project it asks for one; `?project=QN-19` or `?kind=task` opens the form. */
export async function loadRaise(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { actor } = ctx;
  authorize(canRaiseSomething(actor));
  const params = new URL(args.request.url).searchParams;
  const canTask = hasRole(actor, "secretary", "chair");
  const isTask = canTask && params.get("kind") === "task";
  const projects = await listRaisableProjects(ctx);
  const code = params.get("project") ?? "";
  const project = projects.find((one) => one.code === code) ?? null;
  if (code !== "" && project === null) throw notFound();
  const base = {
    title: `${textFor(actor.locale, issueRaise).title} · Giao ban`,
    canTask,
    projects: projects.map(({ code, name, owner }) => ({ code, name, owner })),
  };
  if (project === null && !isTask) return { ...base, fields: null };
  const [choices, fitting] = await Promise.all([
    fieldChoices(ctx, args.request, project?.stageId ?? null),
    project === null ? [] : listFittingCase(ctx, atPresent(project)),
  ]);
  return { ...base, fields: { isTask, project, fitting, ...choices } };
}

/** Before anything is chosen: what was solved at the project's present stage. */
function atPresent(project: { id: number; stageId: number | null }) {
  return { stageId: project.stageId, categoryId: null, projectId: project.id, text: "" };
}

async function fieldChoices(ctx: Context, request: Request, stageId: number | null) {
  const { actor } = ctx;
  const [own] = departmentsOf(actor);
  const [leads, stages, categories, people, restored] = await Promise.all([
    listLeads(ctx.db, actor.locale),
    listStages(ctx.db, actor.locale),
    listCategoriesAt(ctx.db, actor.locale, stageId),
    own === undefined ? [] : listPeopleAt(ctx.db, own),
    findDraft(ctx.db, actor.id, formOf(request)),
  ]);
  return {
    leads,
    stages,
    categories,
    people,
    own: own ?? null,
    canBehalf: hasRole(actor, "secretary"),
    formKey: crypto.randomUUID(),
    restored,
  };
}

export type RaiseFields = Awaited<ReturnType<typeof fieldChoices>> & {
  isTask: boolean;
  fitting: FittingPrecedent[];
  project: { id: number; code: string; name: string; stageId: number | null } | null;
};
