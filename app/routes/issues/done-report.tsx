import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { reportDone } from "#app/domain/issue/completion.server.ts";
import { doneForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page } = await loadAct(args, "report_done");
  return { page };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "report_done", doneForm, "issue.reported_done", (ctx, target, input) =>
    reportDone(ctx, target, { text: input.text, number: input.number, date: input.date }),
  );
}

export default function DoneReport() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="report_done" page={data.page} form={form}>
      <TextArea
        name="text"
        label={text.done}
        hint={text.doneHint}
        rows={4}
        maxLength={2000}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput name="number" label={text.number} maxLength={200} optional />
        <DateInput name="date" label={text.date} optional />
      </div>
    </ActForm>
  );
}
