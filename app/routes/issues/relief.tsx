import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { askRelief } from "#app/domain/issue/assignment.server.ts";
import { listLeads } from "#app/domain/issue/choices.server.ts";
import { reliefForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "ask_relief");
  const leads = await listLeads(ctx.db, ctx.actor.locale);
  return { page, leads: leads.filter((one) => one.value !== issue.lead.id) };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "ask_relief", reliefForm, "issue.relief_asked", (ctx, target, input) =>
    askRelief(ctx, target, { reason: input.reason, suggestedDepartmentId: input.suggested }),
  );
}

export default function Relief() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="ask_relief" page={data.page} form={form}>
      <TextArea name="reason" label={text.reason} rows={3} maxLength={2000} required />
      <Select name="suggested" label={text.suggested} options={data.leads} optional />
    </ActForm>
  );
}
