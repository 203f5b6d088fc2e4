import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlineField } from "#app/components/deadline-field.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { decideRelief } from "#app/domain/issue/assignment.server.ts";
import { listLeads } from "#app/domain/issue/choices.server.ts";
import { reliefDecisionForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, optionalDeadlineDay, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";
import { DecisionCards } from "./decision-cards.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "decide_relief");
  const leads = await listLeads(ctx.db, ctx.actor.locale);
  return { page, relief: issue.relief, leads: leads.filter((one) => one.value !== issue.lead.id) };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(
    args,
    "decide_relief",
    reliefDecisionForm,
    "issue.relief_decided",
    async (ctx, target, input) => {
      const deadline = await optionalDeadlineDay(ctx, input.deadline);
      return decideRelief(
        ctx,
        target,
        input.decision === "granted" && input.lead !== null
          ? { decision: "granted", leadDepartmentId: input.lead, deadline, note: input.note }
          : { decision: "refused", note: input.note },
      );
    },
  );
}

export default function ReliefDecision() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  const { relief } = data;
  return (
    <ActForm act="decide_relief" page={data.page} form={form}>
      {relief ? (
        <p className="text-ink-2">
          {text.reliefAsked(relief.reason)}
          {relief.suggested ? `; ${text.suggests(relief.suggested.name)}` : ""}
        </p>
      ) : null}
      <DecisionCards />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="lead"
          label={text.newLead}
          options={data.leads}
          defaultValue={relief?.suggested?.id}
        />
        <DeadlineField name="deadline" label={text.newDeadline} hint={text.keepDeadline} optional />
      </div>
      <TextArea name="note" label={text.note} rows={3} maxLength={2000} optional />
    </ActForm>
  );
}
