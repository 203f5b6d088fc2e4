import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlineField } from "#app/components/deadline-field.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { reopenIssue } from "#app/domain/issue/completion.server.ts";
import { reopenForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { deadlineDay, loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await loadAct(args, "reopen");
  return { page };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "reopen", reopenForm, "issue.reopened", async (ctx, target, input) =>
    reopenIssue(ctx, target, {
      reason: input.reason,
      deadline: await deadlineDay(ctx, input.deadline),
    }),
  );
}

export default function Reopening() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="reopen" page={data.page} form={form}>
      <p className="text-ink-2">{text.reopenHint}</p>
      <TextArea name="reason" label={text.reason} rows={3} maxLength={2000} required />
      <DeadlineField name="deadline" label={text.newDeadline} required />
    </ActForm>
  );
}
