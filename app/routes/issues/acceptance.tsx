import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlineField } from "#app/components/deadline-field.tsx";
import { CheckList } from "#app/components/ui/check-list.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { acceptIssue } from "#app/domain/issue/assignment.server.ts";
import { listLeads } from "#app/domain/issue/choices.server.ts";
import { acceptForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { deadlineDay, loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "accept");
  return {
    page,
    leads: await listLeads(ctx.db, ctx.actor.locale),
    proposal: issue.proposal,
    lead: issue.lead.id,
    coordinators: issue.coordinators.map((one) => one.id),
    deadline: issue.deadline,
  };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "accept", acceptForm, "issue.accepted", async (ctx, target, input) =>
    acceptIssue(ctx, target, {
      leadDepartmentId: input.lead,
      coordinatorIds: input.coordinators,
      deadline: await deadlineDay(ctx, input.deadline),
      note: input.note,
    }),
  );
}

export default function Acceptance() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="accept" page={data.page} form={form}>
      {data.proposal ? <p className="text-ink-2">{data.proposal}</p> : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="lead"
          label={text.lead}
          options={data.leads}
          defaultValue={data.lead}
          required
        />
        <DeadlineField
          name="deadline"
          label={text.deadline}
          defaultValue={data.deadline}
          required
        />
      </div>
      <CheckList
        name="coordinators"
        label={text.coordinators}
        options={data.leads}
        defaultValue={data.coordinators}
      />
      <TextArea name="note" label={text.note} rows={2} maxLength={2000} optional />
    </ActForm>
  );
}
