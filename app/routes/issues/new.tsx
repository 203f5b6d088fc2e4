import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize, formOf, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { type Context, departmentsOf, hasRole } from "#app/domain/context.ts";
import { invalid, notFound } from "#app/domain/errors.ts";
import {
  behalfName,
  listCategories,
  listLeads,
  listPeopleAt,
  listStages,
} from "#app/domain/issue/choices.server.ts";
import { raiseForm } from "#app/domain/issue/form.ts";
import { canRaiseSomething } from "#app/domain/issue/policy.ts";
import { listRaisableProjects } from "#app/domain/issue/raisable.server.ts";
import { raiseIssue } from "#app/domain/issue/raising.server.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { issueRaise } from "#app/i18n/text/issue-raise.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { optionalDeadlineDay } from "./act.server.ts";
import { ProjectChoice } from "./project-choice.tsx";
import { RaiseForm } from "./raise-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Without a project it asks for one; `?project=QN-19` or `?kind=task` opens the form. */
export async function loader(args: LoaderFunctionArgs) {
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
  return { ...base, fields: { isTask, project, ...(await fieldChoices(ctx, args.request)) } };
}

async function fieldChoices(ctx: Context, request: Request) {
  const { actor } = ctx;
  const [own] = departmentsOf(actor);
  const [leads, stages, categories, people, restored] = await Promise.all([
    listLeads(ctx.db, actor.locale),
    listStages(ctx.db, actor.locale),
    listCategories(ctx.db, actor.locale),
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
  project: { id: number; code: string; name: string; stageId: number | null } | null;
};

export async function action(args: ActionFunctionArgs) {
  const asked = await requireActionContext(args);
  authorize(canRaiseSomething(asked.actor));
  return submit(args, raiseForm, async (ctx, input) => {
    const raised = await raiseIssue(await withBehalf(ctx, input), {
      kind: input.kind,
      projectId: input.project,
      stageId: input.stage,
      categoryId: input.category,
      text: input.text,
      proposal: input.proposal,
      leadDepartmentId: input.lead,
      coordinatorIds: input.coordinators,
      ownerUserId: input.owner,
      ownerName: input.ownerName,
      deadline: await optionalDeadlineDay(ctx, input.deadline),
    });
    const toast = { key: "issue.raised", params: { code: raised.code } };
    return { to: paths.issue(raised.code), toast };
  });
}

async function withBehalf(
  ctx: Context,
  input: { behalf: number | null; basis: string },
): Promise<Context> {
  if (input.behalf === null) return ctx;
  const name = await behalfName(ctx.db, input.behalf);
  if (name === "") throw invalid("field.choose", {}, "behalf");
  return { ...ctx, behalf: { departmentId: input.behalf, name, basis: input.basis } };
}

export default function NewIssue() {
  const { fields, projects, canTask } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueRaise);
  return (
    <div className="max-w-3xl">
      <PageHeader title={fields?.isTask ? text.task : text.blocker} />
      {fields ? (
        <RaiseForm fields={fields} form={form} />
      ) : (
        <ProjectChoice projects={projects} canTask={canTask} />
      )}
    </div>
  );
}
