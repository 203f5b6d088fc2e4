import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { addDepartment } from "#app/domain/department/commands.server.ts";
import { newDepartment } from "#app/domain/department/form.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { common } from "#app/i18n/text/common.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { DepartmentFields } from "./fields.tsx";
import { requireKeeper, requireKeeperAction } from "./guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireKeeper(args);
  return {
    title: `${textFor(actor.locale, administration).department.add} · Giao ban`,
    formKey: crypto.randomUUID(),
    readerId: actor.id,
    restored: await findDraft(db, actor.id, formOf(args.request)),
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireKeeperAction(args);
  return submit(args, newDepartment, async (tx, input) => {
    await addDepartment(tx, input);
    const name = tx.actor.locale === "en" ? input.short_name_en : input.short_name_vi;
    const toast = { key: "department.added", params: { name } };
    return { to: paths.department(input.code), toast };
  });
}

export default function NewDepartment() {
  const { formKey, readerId, restored } = useLoaderData<typeof loader>();
  const text = useText(administration).department;
  const { cancel } = useText(common);
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-3xl">
      <PageHeader title={text.add} />
      <Card padded>
        <PostForm
          id="new-department"
          form={form}
          formKey={formKey}
          defaults={restored}
          draftOf={readerId}
        >
          <RestoredNote restored={restored} />
          <TextInput
            name="code"
            label={text.code}
            hint={text.codeHint}
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={20}
            required
          />
          <DepartmentFields />
          <FormActions>
            <LinkButton to={paths.departments()} variant="ghost">
              {cancel}
            </LinkButton>
            <Button variant="primary">{text.add}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </div>
  );
}
