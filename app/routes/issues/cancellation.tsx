import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { reasonForm } from "#app/domain/issue/form.ts";
import { cancelIssue } from "#app/domain/issue/standing.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, issue } = await loadAct(args, "cancel");
  return { page, isProposed: issue.state === "proposed" };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "cancel", reasonForm, "issue.cancelled", (ctx, target, input) =>
    cancelIssue(ctx, target, { reason: input.reason }),
  );
}

export default function Cancellation() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="cancel" page={data.page} form={form} danger>
      {data.isProposed ? <p className="text-ink-2">{text.declineHint}</p> : null}
      <TextArea name="reason" label={text.reason} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
