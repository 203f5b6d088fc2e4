import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlineField } from "#app/components/deadline-field.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { listLeads } from "#app/domain/issue/choices.server.ts";
import { decideIssue } from "#app/domain/issue/decision.server.ts";
import { decideForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, optionalDeadlineDay, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "decide");
  const asked = new URL(args.request.url).searchParams.get("kind");
  return {
    page,
    leads: await listLeads(ctx.db, ctx.actor.locale),
    lead: issue.lead.id,
    proposal: issue.proposal,
    extension: issue.extension,
    kind: asked === "assign" || asked === "other" ? asked : "agree",
  };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "decide", decideForm, "issue.decided", async (ctx, target, input) => {
    const deadline = await optionalDeadlineDay(ctx, input.deadline);
    if (input.kind === "assign" && input.lead !== null && deadline !== null)
      return decideIssue(ctx, target, {
        kind: "assign",
        leadDepartmentId: input.lead,
        deadline,
        text: input.text,
      });
    const kind = input.kind === "agree" ? "agree" : "other";
    return decideIssue(ctx, target, { kind, text: input.text });
  });
}

export default function Decision() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="decide" page={data.page} form={form}>
      {data.proposal ? (
        <p>
          <span className="muted block">{text.currentProposal}</span>
          {data.proposal}
        </p>
      ) : null}
      {data.extension ? (
        <p className="text-ink-2">
          {text.asked(formatDate(data.extension.deadline), data.extension.reason)}
        </p>
      ) : null}
      <RadioCards
        name="kind"
        label={text.decision}
        columns={3}
        defaultValue={data.kind}
        options={[
          { value: "agree", label: text.decide.agree, note: text.decide.agreeNote },
          { value: "assign", label: text.decide.assign, note: text.decide.assignNote },
          { value: "other", label: text.decide.other, note: text.decide.otherNote },
        ]}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          name="lead"
          label={text.lead}
          hint={text.decide.onlyAssign}
          options={data.leads}
          defaultValue={data.lead}
        />
        <DeadlineField name="deadline" label={text.newDeadline} />
      </div>
      <TextArea
        name="text"
        label={text.decide.text}
        hint={text.decide.textHint}
        maxLength={2000}
        optional
      />
      <p className="muted">{text.decide.next}</p>
    </ActForm>
  );
}
