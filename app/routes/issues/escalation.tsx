import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { escalateForm } from "#app/domain/issue/form.ts";
import { escalateIssue } from "#app/domain/issue/standing.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await loadAct(args, "escalate");
  return { page };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "escalate", escalateForm, "issue.escalated", (ctx, target, input) =>
    escalateIssue(ctx, target, { authority: input.authority, question: input.question }),
  );
}

export default function Escalation() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="escalate" page={data.page} form={form}>
      <TextInput
        name="authority"
        label={text.authority}
        hint={text.authorityHint}
        maxLength={200}
        required
      />
      <TextArea name="question" label={text.question} rows={3} maxLength={2000} required />
    </ActForm>
  );
}
