import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { sendBack } from "#app/domain/issue/completion.server.ts";
import { reasonForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await loadAct(args, "send_back");
  return { page };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "send_back", reasonForm, "issue.sent_back", (ctx, target, input) =>
    sendBack(ctx, target, { reason: input.reason }),
  );
}

export default function SendingBack() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="send_back" page={data.page} form={form}>
      <TextArea name="reason" label={text.reason} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
