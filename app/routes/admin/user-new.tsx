import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { addUser } from "#app/domain/user/commands.server.ts";
import { newUser } from "#app/domain/user/form.ts";
import { roles } from "#app/domain/user/roles.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { common } from "#app/i18n/text/common.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { departmentOptions } from "./choices.server.ts";
import { requireAdministrator, requireAdministratorAction } from "./guard.server.ts";
import { PersonFields } from "./user-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const [departments, restored] = await Promise.all([
    departmentOptions(db, actor.locale),
    findDraft(db, actor.id, formOf(args.request)),
  ]);
  return {
    title: `${textFor(actor.locale, administration).users.add} · Giao ban`,
    formKey: crypto.randomUUID(),
    readerId: actor.id,
    departments,
    restored,
  };
}

export async function action(args: ActionFunctionArgs) {
  await requireAdministratorAction(args);
  return submit(args, newUser, async (tx, input) => {
    await addUser(tx, input);
    const toast = { key: "user.added", params: { name: input.full_name } };
    return { to: paths.user(input.username), toast };
  });
}

export default function NewUser() {
  const { formKey, readerId, departments, restored } = useLoaderData<typeof loader>();
  const { users, user } = useText(administration);
  const { role: roleNames, cancel } = useText(common);
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-3xl">
      <PageHeader title={users.add} />
      <Card padded>
        <PostForm
          id="new-user"
          form={form}
          formKey={formKey}
          defaults={restored}
          draftOf={readerId}
        >
          <RestoredNote restored={restored} />
          <TextInput
            name="username"
            label={users.username}
            hint={user.usernameHint}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            required
          />
          <PersonFields departments={departments} />
          <Select
            name="role"
            label={user.firstRole}
            hint={user.firstRoleHint}
            options={roles.map((value) => ({ value, label: roleNames[value] }))}
            empty={user.noRole}
          />
          <FormActions>
            <LinkButton to={paths.users()} variant="ghost">
              {cancel}
            </LinkButton>
            <Button variant="primary">{user.add}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </div>
  );
}
