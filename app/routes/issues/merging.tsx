import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Callout } from "#app/components/ui/notes.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { listSuccessors } from "#app/domain/issue/choices.server.ts";
import { mergeForm } from "#app/domain/issue/form.ts";
import { mergeIssue } from "#app/domain/issue/merging.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, page, issue } = await loadAct(args, "merge");
  return { page, successors: await listSuccessors(ctx, issue.id) };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "merge", mergeForm, "issue.merged", (ctx, target, input) =>
    mergeIssue(ctx, target, { successor: input.successor, reason: input.reason }),
  );
}

export default function Merging() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm).merging;
  const { reason } = useText(issueForm);
  return (
    <ActForm act="merge" page={data.page} form={form} danger>
      {data.successors.length === 0 ? (
        <Callout tone="soon" icon="info" title={text.none} />
      ) : (
        <p className="text-ink-2">{text.hint}</p>
      )}
      <Select
        name="successor"
        label={text.successor}
        hint={text.successorHint}
        options={data.successors}
        required
      />
      <TextArea name="reason" label={reason} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
