import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DefinitionList } from "#app/components/ui/definition-list.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { confirmDone } from "#app/domain/issue/completion.server.ts";
import { confirmForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, issue } = await loadAct(args, "confirm");
  return { page, evidence: issue.evidence };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "confirm", confirmForm, "issue.confirmed", (ctx, target, input) =>
    confirmDone(ctx, target, { note: input.note }),
  );
}

export default function Confirmation() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  const { evidence } = data;
  return (
    <ActForm act="confirm" page={data.page} form={form}>
      <DefinitionList
        items={[
          { term: text.evidence, detail: evidence.text },
          evidence.number !== "" && { term: text.number, detail: evidence.number },
          evidence.date !== null && { term: text.date, detail: formatDate(evidence.date) },
        ]}
      />
      <p className="text-ink-2">{text.confirmHint}</p>
      <TextArea name="note" label={text.note} rows={2} maxLength={2000} optional />
    </ActForm>
  );
}
