import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlineField } from "#app/components/deadline-field.tsx";
import { CheckList } from "#app/components/ui/check-list.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { listCategoriesAt, listLeads, listStages } from "#app/domain/issue/choices.server.ts";
import { editForm } from "#app/domain/issue/form.ts";
import { editsTerms } from "#app/domain/issue/policy.ts";
import { editIssue } from "#app/domain/issue/reporting.server.ts";
import type { FormState } from "#app/form/form-state.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, optionalDeadlineDay, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";
import { CategorySelect } from "./category-select.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "edit");
  const { locale } = ctx.actor;
  const [leads, stages, categories] = await Promise.all([
    listLeads(ctx.db, locale),
    listStages(ctx.db, locale),
    listCategoriesAt(ctx.db, locale, issue.stageId),
  ]);
  return {
    page,
    leads: leads.filter((one) => one.value !== issue.lead.id),
    stages,
    categories,
    editsTerms: editsTerms(ctx.actor, issue.standing),
    isFixed: issue.standing.isOriginalLocked && issue.deadline !== null,
    deadline: issue.deadline,
    defaults: {
      text: issue.text,
      proposal: issue.proposal,
      stage: String(issue.stageId ?? ""),
      category: String(issue.categoryId ?? ""),
      coordinators: issue.coordinators.map((one) => String(one.id)),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "edit", editForm, "issue.edited", async (ctx, target, input, issue) => {
    const deadline = await optionalDeadlineDay(ctx, input.deadline);
    const { coordinators } = input;
    const isOffered = editsTerms(ctx.actor, issue.standing);
    return editIssue(ctx, target, {
      text: input.text,
      proposal: input.proposal,
      categoryId: input.category,
      stageId: input.stage,
      ...(isOffered || coordinators.length > 0 ? { coordinatorIds: coordinators } : {}),
      ...(deadline === null ? {} : { deadline }),
    });
  });
}

export default function Edit() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  const kept = data.editsTerms ? (data.isFixed ? "deadlineFixed" : null) : "deadlineOwn";
  return (
    <ActForm act="edit" page={data.page} form={form} defaults={data.defaults}>
      <Newer now={data.defaults} typed={form?.values} />
      <TextArea name="text" label={text.text} rows={3} maxLength={2000} required />
      <TextArea
        name="proposal"
        label={text.proposal}
        hint={text.proposalHint}
        rows={3}
        maxLength={2000}
        optional
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select name="stage" label={text.stage} options={data.stages} />
        <CategorySelect categories={data.categories} />
      </div>
      {data.editsTerms ? (
        <CheckList name="coordinators" label={text.coordinators} options={data.leads} />
      ) : null}
      {kept ? (
        <p className="muted">{text[kept](formatDate(data.deadline))}</p>
      ) : (
        <DeadlineField name="deadline" label={text.deadline} defaultValue={data.deadline} />
      )}
    </ActForm>
  );
}

/** After a refusal: what the register says by now, beside what was typed. */
function Newer({
  now,
  typed,
}: {
  now: { text: string; proposal: string };
  typed: FormState["values"] | undefined;
}) {
  const text = useText(issueForm);
  if (!typed) return null;
  const differing = (["text", "proposal"] as const).filter((name) => typed[name] !== now[name]);
  if (differing.length === 0) return null;
  return (
    <Callout tone="soon" title={text.inRegister}>
      {differing.map((name) => (
        <p key={name} className="whitespace-pre-line">
          <b>{text[name]}:</b> {now[name]}
        </p>
      ))}
    </Callout>
  );
}
