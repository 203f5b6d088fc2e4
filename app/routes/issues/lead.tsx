import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlineField } from "#app/components/deadline-field.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { changeLead } from "#app/domain/issue/assignment.server.ts";
import { listLeads } from "#app/domain/issue/choices.server.ts";
import { leadForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, optionalDeadlineDay, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "change_lead");
  const leads = await listLeads(ctx.db, ctx.actor.locale);
  const { deadline } = issue;
  return {
    page,
    leads: leads.filter((one) => one.value !== issue.lead.id),
    past: deadline !== null && deadline < todayOf(ctx.now) ? deadline : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "change_lead", leadForm, "issue.lead_changed", async (ctx, target, input) =>
    changeLead(ctx, target, {
      leadDepartmentId: input.lead,
      deadline: await optionalDeadlineDay(ctx, input.deadline),
      reason: input.reason,
    }),
  );
}

export default function Lead() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="change_lead" page={data.page} form={form}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select name="lead" label={text.newLead} options={data.leads} required />
        <DeadlineField
          name="deadline"
          label={text.newDeadline}
          hint={data.past ? text.pastDeadline(formatDate(data.past)) : text.keepDeadline}
          optional
        />
      </div>
      <TextArea name="reason" label={text.reason} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
