import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { commentForm } from "#app/domain/issue/form.ts";
import { commentOn } from "#app/domain/issue/reporting.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await loadAct(args, "comment");
  return { page };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "comment", commentForm, "issue.commented", (ctx, target, input) =>
    commentOn(ctx, target, { text: input.text }),
  );
}

export default function Comment() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="comment" page={data.page} form={form}>
      <TextArea name="text" label={text.comment} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
