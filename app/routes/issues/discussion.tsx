import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { askDiscussion } from "#app/domain/issue/discussion.server.ts";
import { discussionForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await loadAct(args, "ask_discussion");
  return { page };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(
    args,
    "ask_discussion",
    discussionForm,
    "issue.discussion_asked",
    (ctx, target, { reason }) => askDiscussion(ctx, target, { reason }),
  );
}

export default function AskDiscussion() {
  const { page } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="ask_discussion" page={page} form={form}>
      <p className="text-ink-2">{text.discussionHint}</p>
      <TextArea name="reason" label={text.discussionReason} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
