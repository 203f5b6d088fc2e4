import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlineField } from "#app/components/deadline-field.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { resumeForm } from "#app/domain/issue/form.ts";
import { resumeIssue } from "#app/domain/issue/standing.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { deadlineDay, loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await loadAct(args, "resume");
  return { page };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "resume", resumeForm, "issue.resumed", async (ctx, target, input) =>
    resumeIssue(ctx, target, {
      deadline: await deadlineDay(ctx, input.deadline),
      note: input.note,
    }),
  );
}

export default function Resumption() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="resume" page={data.page} form={form}>
      <DeadlineField name="deadline" label={text.newDeadline} required />
      <TextArea name="note" label={text.note} rows={2} maxLength={2000} optional />
    </ActForm>
  );
}
