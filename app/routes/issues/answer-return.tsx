import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { returnAnswers } from "#app/domain/issue/answer-decision.server.ts";
import { decideAnswersForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueAnswer } from "#app/i18n/text/issue-answer.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";
import { AnswerChoice, choicesIn } from "./answer-choice.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, issue } = await loadAct(args, "return_answer");
  return { page, answers: choicesIn(issue.answers, "answered", "accepted") };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(
    args,
    "return_answer",
    decideAnswersForm,
    "issue.answer_returned",
    (ctx, target, input) => returnAnswers(ctx, target, input.answers, { reason: input.reason }),
  );
}

export default function AnswerReturn() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueAnswer);
  const { reason } = useText(issueForm);
  return (
    <ActForm act="return_answer" page={data.page} form={form}>
      <p className="text-ink-2">{text.returnHint}</p>
      <AnswerChoice answers={data.answers} ticked={false} />
      <TextArea name="reason" label={reason} rows={2} maxLength={2000} required />
    </ActForm>
  );
}
