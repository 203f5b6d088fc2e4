import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { newRole } from "#app/domain/user/form.ts";
import { grantRole } from "#app/domain/user/role-commands.server.ts";
import { roles } from "#app/domain/user/roles.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { common } from "#app/i18n/text/common.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { departmentOptions } from "./choices.server.ts";
import { requireAdministrator, requireAdministratorAction } from "./guard.server.ts";
import { userOf } from "./user-of.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireAdministrator(args);
  const [user, departments, restored] = await Promise.all([
    userOf(args, db),
    departmentOptions(db, actor.locale),
    findDraft(db, actor.id, formOf(args.request)),
  ]);
  return {
    title: `${textFor(actor.locale, administration).roles.add} · ${user.fullName}`,
    formKey: crypto.randomUUID(),
    username: user.username,
    fullName: user.fullName,
    departments,
    restored,
    values: {
      department_id: user.departmentId === null ? "" : String(user.departmentId),
      valid_from: todayOf(now),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await requireAdministratorAction(args);
  const user = await userOf(args, db);
  return submit(args, newRole, async (tx, input) => {
    await grantRole(tx, user.id, input);
    return { to: paths.user(user.username), toast: { key: "role.granted" } };
  });
}

export default function NewRole() {
  const { formKey, username, fullName, departments, restored, values } =
    useLoaderData<typeof loader>();
  const text = useText(administration).roles;
  const { role: roleNames, cancel } = useText(common);
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-xl">
      <PageHeader above={username} title={text.addFor(fullName)} />
      <Card padded>
        <PostForm id="new-role" form={form} formKey={formKey} defaults={restored ?? values}>
          <RestoredNote restored={restored} />
          <Select
            name="role"
            label={text.role}
            options={roles.map((value) => ({ value, label: roleNames[value] }))}
            required
          />
          <Select
            name="department_id"
            label={text.department}
            hint={text.departmentHint}
            options={departments}
            empty={text.wholeProvince}
          />
          <div className="grid gap-4 md:grid-cols-2">
            <DateInput name="valid_from" label={text.from} required />
            <DateInput name="valid_to" label={text.to} hint={text.toHint} optional />
          </div>
          <FormActions>
            <LinkButton to={paths.user(username)} variant="ghost">
              {cancel}
            </LinkButton>
            <Button variant="primary">{text.add}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </div>
  );
}
