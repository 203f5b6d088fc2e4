import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptAnswers } from "#app/domain/issue/answer-decision.server.ts";
import { acceptAnswersForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueAnswer } from "#app/i18n/text/issue-answer.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";
import { AnswerChoice, choicesIn } from "./answer-choice.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, issue } = await loadAct(args, "accept_answer");
  return { page, answers: choicesIn(issue.answers, "answered") };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(
    args,
    "accept_answer",
    acceptAnswersForm,
    "issue.answer_accepted",
    (ctx, target, input) => acceptAnswers(ctx, target, input.answers),
  );
}

export default function AnswerAcceptance() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueAnswer);
  return (
    <ActForm act="accept_answer" page={data.page} form={form}>
      <p className="text-ink-2">{text.acceptHint}</p>
      <AnswerChoice answers={data.answers} ticked={true} />
    </ActForm>
  );
}
