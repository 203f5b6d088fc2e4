import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { uncoverIssue } from "#app/domain/issue/cause.server.ts";
import { uncoverForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueCause } from "#app/i18n/text/issue-cause.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await loadAct(args, "uncover");
  return { page };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "uncover", uncoverForm, "issue.uncovered", (ctx, target, { reason }) =>
    uncoverIssue(ctx, target, { reason }),
  );
}

export default function Uncovering() {
  const { page } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueCause);
  const { reason } = useText(issueForm);
  return (
    <ActForm act="uncover" page={page} form={form}>
      <p className="text-ink-2">{text.uncoverHint}</p>
      <TextArea name="reason" label={reason} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
