import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunctionArgs, useActionData, useLoaderData } from "@remix-run/react";
import { authorize, requireActionContext } from "#app/auth/guard.server.ts";
import type { Context } from "#app/domain/context.ts";
import { invalid } from "#app/domain/errors.ts";
import { behalfName } from "#app/domain/issue/choices.server.ts";
import { raiseForm } from "#app/domain/issue/form.ts";
import { canRaiseSomething } from "#app/domain/issue/policy.ts";
import { raiseIssue } from "#app/domain/issue/raising.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { paths } from "#app/paths.ts";
import { optionalDeadlineDay } from "./act.server.ts";
import { loadRaise } from "./raise-page.server.ts";
import { RaisePage } from "./raise-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Without a project it asks for one; `?project=QN-19` or `?kind=task` opens the form. */
export const loader = loadRaise;

/** Looking up how the like was solved changes nothing that this page knows. */
export function shouldRevalidate({
  formAction,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return formAction?.startsWith(paths.raisedBefore()) ? false : defaultShouldRevalidate;
}

export async function action(args: ActionFunctionArgs) {
  const asked = await requireActionContext(args);
  authorize(canRaiseSomething(asked.actor));
  return submit(args, raiseForm, async (ctx, input) => {
    const raised = await raiseIssue(await withBehalf(ctx, input), {
      kind: input.kind,
      projectId: input.project,
      stageId: input.stage,
      categoryId: input.category,
      text: input.text,
      proposal: input.proposal,
      leadDepartmentId: input.lead,
      coordinatorIds: input.coordinators,
      ownerUserId: input.owner,
      ownerName: input.ownerName,
      deadline: await optionalDeadlineDay(ctx, input.deadline),
    });
    const toast = { key: "issue.raised", params: { code: raised.code } };
    return { to: paths.issue(raised.code), toast };
  });
}

async function withBehalf(
  ctx: Context,
  input: { behalf: number | null; basis: string },
): Promise<Context> {
  if (input.behalf === null) return ctx;
  const name = await behalfName(ctx.db, input.behalf);
  if (name === "") throw invalid("field.choose", {}, "behalf");
  return { ...ctx, behalf: { departmentId: input.behalf, name, basis: input.basis } };
}

export default function NewIssue() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return <RaisePage page={page} form={form} fitting={page.fields?.fitting ?? []} />;
}
