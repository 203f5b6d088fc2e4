import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlineField } from "#app/components/deadline-field.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { askExtension } from "#app/domain/issue/extension.server.ts";
import { extensionForm } from "#app/domain/issue/form.ts";
import { isDeadlinePast } from "#app/domain/issue/stalling.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { deadlineDay, loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, issue, ctx } = await loadAct(args, "ask_extension");
  return { page, deadline: issue.deadline, isPast: await isDeadlinePast(ctx, issue.deadline) };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(
    args,
    "ask_extension",
    extensionForm,
    "issue.extension_asked",
    async (ctx, target, input) =>
      askExtension(ctx, target, {
        newDeadline: await deadlineDay(ctx, input.deadline),
        reason: input.reason,
        explanation: input.explanation,
      }),
  );
}

export default function Extension() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="ask_extension" page={data.page} form={form}>
      <p className="text-ink-2">
        {text.deadline}: <b>{formatDate(data.deadline)}</b>
      </p>
      <DeadlineField name="deadline" label={text.newDeadline} required />
      <TextArea name="reason" label={text.reason} rows={3} maxLength={2000} required />
      {data.isPast ? (
        <TextArea
          name="explanation"
          label={text.explanation}
          hint={text.explanationHint}
          rows={3}
          maxLength={2000}
          required
        />
      ) : null}
    </ActForm>
  );
}
