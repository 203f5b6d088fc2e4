import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { answerForm } from "#app/domain/issue/form.ts";
import { answerEscalation } from "#app/domain/issue/standing.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, issue } = await loadAct(args, "answer_escalation");
  return { page, escalation: issue.escalation };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(
    args,
    "answer_escalation",
    answerForm,
    "issue.escalation_answered",
    (ctx, target, input) => answerEscalation(ctx, target, { answer: input.answer }),
  );
}

export default function EscalationAnswer() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  const { escalation } = data;
  return (
    <ActForm act="answer_escalation" page={data.page} form={form}>
      {escalation ? (
        <p className="text-ink-2">
          {[escalation.authority, escalation.question].filter(Boolean).join(": ")}
        </p>
      ) : null}
      <TextArea name="answer" label={text.answer} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
