import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { withdrawDecision } from "#app/domain/issue/decision.server.ts";
import { confirmForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, issue } = await loadAct(args, "withdraw_decision");
  return { page, decision: issue.standing.bareDecision?.text ?? "" };
}

export async function action(args: ActionFunctionArgs) {
  const toast = "issue.decision_withdrawn";
  return runAct(args, "withdraw_decision", confirmForm, toast, (ctx, target, input) =>
    withdrawDecision(ctx, target, { note: input.note }),
  );
}

export default function DecisionWithdrawal() {
  const { page, decision } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="withdraw_decision" page={page} form={form}>
      {decision ? <p className="whitespace-pre-line">“{decision}”</p> : null}
      <p className="text-ink-2">{text.withdrawHint}</p>
      <TextArea name="note" label={text.note} rows={2} maxLength={2000} optional />
    </ActForm>
  );
}
