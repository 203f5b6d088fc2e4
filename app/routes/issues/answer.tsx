import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Callout } from "#app/components/ui/notes.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { isAnswerable } from "#app/domain/issue/answer.ts";
import { answerTask } from "#app/domain/issue/answers.server.ts";
import { answerTaskForm } from "#app/domain/issue/form.ts";
import { departmentsAnswering } from "#app/domain/issue/policy.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueAnswer } from "#app/i18n/text/issue-answer.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

/** The answer of one department: `?department=` says which, else the first that the person may write. */
export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "answer");
  const asked = Number(new URL(args.request.url).searchParams.get("department"));
  const mine = departmentsAnswering(ctx.actor, issue.standing);
  const open = issue.answers.filter((one) => isAnswerable(one) && mine.includes(one.department.id));
  const own = open.find((one) => one.department.id === asked) ?? open[0];
  return {
    page: {
      ...page,
      version: own?.version ?? page.version,
      behalf: page.behalf && own ? { departments: [own.department], chair: null } : null,
    },
    department: own?.department ?? null,
    reason: own?.reason ?? "",
    defaults: { text: own?.text ?? "", number: own?.number ?? "" },
  };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "answer", answerTaskForm, "issue.answered", (ctx, target, input) =>
    answerTask(
      ctx,
      { issue: target.issue },
      {
        departmentId: input.department,
        text: input.text,
        number: input.number,
        version: input.version,
      },
    ),
  );
}

export default function Answer() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueAnswer);
  const { number } = useText(issueForm);
  return (
    <ActForm act="answer" page={data.page} form={form} defaults={data.defaults}>
      <input type="hidden" name="department" value={data.department?.id ?? ""} />
      <p>{text.answerOf(data.department?.name ?? "")}</p>
      {data.reason ? (
        <Callout tone="over" icon="undo" title={text.sentBack}>
          {data.reason}
        </Callout>
      ) : null}
      <TextArea
        name="text"
        label={text.text}
        hint={text.textHint}
        rows={5}
        maxLength={2000}
        required
      />
      <TextInput name="number" label={number} maxLength={200} optional />
    </ActForm>
  );
}
