import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize, requireActionContext } from "#app/auth/guard.server.ts";
import { canRaiseSomething } from "#app/domain/issue/policy.ts";
import { listFittingCase } from "#app/domain/precedent/fitting.server.ts";
import type { FormState } from "#app/form/form-state.ts";
import { readValues } from "#app/form/values.server.ts";
import { loadRaise } from "./raise-page.server.ts";
import { RaisePage } from "./raise-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = loadRaise;

/** Gives the form back as it was typed, with how the like was solved at the stage and in the category chosen. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireActionContext(args);
  authorize(canRaiseSomething(ctx.actor));
  const values = await readValues(args.request);
  const fitting = await listFittingCase(ctx, {
    stageId: idIn(values.stage),
    categoryId: idIn(values.category),
    projectId: idIn(values.project),
    text: textIn(values.text),
  });
  return { form: { values, errors: {}, formErrors: [] } satisfies FormState, fitting };
}

type Typed = string | string[] | undefined;

function idIn(value: Typed): number | null {
  const [text = ""] = [value ?? []].flat();
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

function textIn(value: Typed): string {
  return ([value ?? []].flat()[0] ?? "").slice(0, 2000);
}

export default function RaiseWithPrecedents() {
  const page = useLoaderData<typeof loader>();
  const looked = useActionData<typeof action>();
  return (
    <RaisePage
      page={page}
      form={looked?.form}
      fitting={looked?.fitting ?? page.fields?.fitting ?? []}
      hasLooked={looked !== undefined}
    />
  );
}
