import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { changeOwner } from "#app/domain/issue/assignment.server.ts";
import { listPeopleAt } from "#app/domain/issue/choices.server.ts";
import { ownerForm } from "#app/domain/issue/form.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "change_owner");
  return {
    page,
    people: await listPeopleAt(ctx.db, issue.lead.id),
    ownerUserId: issue.ownerUserId,
  };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "change_owner", ownerForm, "issue.owner_changed", (ctx, target, input) =>
    changeOwner(ctx, target, { ownerUserId: input.owner, ownerName: input.ownerName }),
  );
}

export default function Owner() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="change_owner" page={data.page} form={form}>
      <Select
        name="owner"
        label={text.owner}
        options={data.people}
        defaultValue={data.ownerUserId}
      />
      <TextInput
        name="ownerName"
        label={text.ownerName}
        hint={text.ownerNameHint}
        maxLength={200}
        optional
      />
    </ActForm>
  );
}
