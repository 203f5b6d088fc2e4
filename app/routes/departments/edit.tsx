import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { editDepartment } from "#app/domain/department/commands.server.ts";
import { editedDepartment } from "#app/domain/department/form.ts";
import { getDepartment } from "#app/domain/department/queries.server.ts";
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
  const [row, restored] = await Promise.all([
    getDepartment(db, args.params.code ?? ""),
    findDraft(db, actor.id, formOf(args.request)),
  ]);
  return {
    title: `${textFor(actor.locale, administration).department.edit} · ${row.code}`,
    formKey: crypto.randomUUID(),
    readerId: actor.id,
    code: row.code,
    version: row.version,
    restored,
    values: {
      name_vi: row.nameVi,
      name_en: row.nameEn,
      short_name_vi: row.shortNameVi,
      short_name_en: row.shortNameEn,
      kind: row.kind,
      document_symbol: row.symbol,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireKeeperAction(args);
  const code = args.params.code ?? "";
  return submit(args, editedDepartment, async (tx, input) => {
    await editDepartment(tx, code, input);
    return { to: paths.department(code), toast: { key: "saved" } };
  });
}

export default function EditDepartment() {
  const { formKey, readerId, code, version, restored, values } = useLoaderData<typeof loader>();
  const text = useText(administration).department;
  const { save, cancel } = useText(common);
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-3xl">
      <PageHeader above={code} title={text.edit} below={text.renameNote} />
      <Card padded>
        <PostForm
          id="edit-department"
          form={form}
          formKey={formKey}
          version={version}
          defaults={restored ?? values}
          draftOf={readerId}
        >
          <RestoredNote restored={restored} />
          <DepartmentFields />
          <FormActions>
            <LinkButton to={paths.department(code)} variant="ghost">
              {cancel}
            </LinkButton>
            <Button variant="primary">{save}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </div>
  );
}
