import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CheckList } from "#app/components/ui/check-list.tsx";
import { askDepartments } from "#app/domain/issue/answers.server.ts";
import { listLeads } from "#app/domain/issue/choices.server.ts";
import { askForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueAnswer } from "#app/i18n/text/issue-answer.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "ask");
  const asked = issue.answers.filter((one) => one.state !== "excused");
  const departments = await listLeads(ctx.db, ctx.actor.locale);
  return {
    page,
    departments: departments.filter(
      ({ value }) => !asked.some(({ department }) => department.id === value),
    ),
    asked: asked.map(({ department }) => department.name),
  };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "ask", askForm, "issue.asked", (ctx, target, input) =>
    askDepartments(ctx, target, { departmentIds: input.departments }),
  );
}

export default function Asking() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueAnswer);
  return (
    <ActForm act="ask" page={data.page} form={form}>
      <p className="text-ink-2">{text.askHint}</p>
      {data.asked.length > 0 ? (
        <p className="muted">{text.alreadyAsked(data.asked.length, data.asked.join(", "))}</p>
      ) : null}
      <CheckList name="departments" label={text.departments} options={data.departments} required />
    </ActForm>
  );
}
