import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { answerChase } from "#app/domain/issue/chase-answer.server.ts";
import { chaseAnswerForm } from "#app/domain/issue/chase-form.ts";
import { listUnanswered } from "#app/domain/issue/chase-letters.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { chaseText } from "#app/i18n/text/chase.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "answer_chase");
  return { page, chases: await listUnanswered(ctx, issue.id), today: todayOf(ctx.now) };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "answer_chase", chaseAnswerForm, "issue.chase_answered", answerChase);
}

export default function ChaseAnswer() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(chaseText);
  return (
    <ActForm act="answer_chase" page={data.page} form={form}>
      <Select
        name="number"
        label={text.which}
        hint={text.whichHint}
        empty={false}
        options={data.chases.map((chase) => ({
          value: chase.number,
          label: text.choice(chase.number, chase.to, formatDate(chase.sentOn)),
        }))}
        defaultValue={data.chases[0]?.number}
        required
      />
      <DateInput name="answeredOn" label={text.answeredOn} defaultValue={data.today} required />
      <TextArea name="note" label={text.note} rows={3} maxLength={500} required />
    </ActForm>
  );
}
