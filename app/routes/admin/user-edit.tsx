import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { editUser } from "#app/domain/user/commands.server.ts";
import { editedUser } from "#app/domain/user/form.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { common } from "#app/i18n/text/common.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { departmentOptions } from "./choices.server.ts";
import { requireAdministrator, requireAdministratorAction } from "./guard.server.ts";
import { PersonFields } from "./user-fields.tsx";
import { userOf } from "./user-of.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const user = await userOf(args, db);
  const [departments, restored] = await Promise.all([
    departmentOptions(db, actor.locale, [user.departmentId]),
    findDraft(db, actor.id, formOf(args.request)),
  ]);
  return {
    title: `${textFor(actor.locale, administration).user.edit} · ${user.fullName}`,
    formKey: crypto.randomUUID(),
    readerId: actor.id,
    username: user.username,
    version: user.version,
    departments,
    restored,
    values: {
      full_name: user.fullName,
      title_vi: user.titleVi,
      title_en: user.titleEn,
      department_id: user.departmentId === null ? "" : String(user.departmentId),
      email: user.email ?? "",
      phone: user.phone ?? "",
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await requireAdministratorAction(args);
  const user = await userOf(args, db);
  return submit(args, editedUser, async (tx, input) => {
    await editUser(tx, user.id, input);
    return { to: paths.user(user.username), toast: { key: "saved" } };
  });
}

export default function EditUser() {
  const { formKey, readerId, username, version, departments, restored, values } =
    useLoaderData<typeof loader>();
  const text = useText(administration).user;
  const { save, cancel } = useText(common);
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-3xl">
      <PageHeader above={username} title={text.edit} />
      <Card padded>
        <PostForm
          id="edit-user"
          form={form}
          formKey={formKey}
          version={version}
          defaults={restored ?? values}
          draftOf={readerId}
        >
          <RestoredNote restored={restored} />
          <PersonFields departments={departments} />
          <FormActions>
            <LinkButton to={paths.user(username)} variant="ghost">
              {cancel}
            </LinkButton>
            <Button variant="primary">{save}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </div>
  );
}
