import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";
import { endedRole } from "#app/domain/user/form.ts";
import { listGrants } from "#app/domain/user/queries.server.ts";
import { endRole } from "#app/domain/user/role-commands.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { common } from "#app/i18n/text/common.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator, requireAdministratorAction } from "./guard.server.ts";
import { userOf } from "./user-of.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

async function grantOf({ params }: LoaderFunctionArgs | ActionFunctionArgs, { db, now }: Context) {
  const user = await userOf({ params }, db);
  const grants = await listGrants(db, user.id, todayOf(now));
  const grant = grants.find((one) => String(one.id) === params.grantId);
  if (!grant) throw notFound();
  return { user, grant };
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireAdministrator(args);
  const { user, grant } = await grantOf(args, ctx);
  const { locale } = ctx.actor;
  return {
    title: `${textFor(locale, administration).roles.endTitle} · ${user.fullName}`,
    formKey: crypto.randomUUID(),
    username: user.username,
    fullName: user.fullName,
    role: grant.role,
    department: locale === "en" ? grant.departmentEn : grant.departmentVi,
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdministratorAction(args);
  const { user, grant } = await grantOf(args, ctx);
  return submit(args, endedRole, async (tx, { ends, last_day }) => {
    await endRole(tx, user.id, grant.id, ends === "now" ? null : last_day);
    return { to: paths.user(user.username), toast: { key: "role.ended" } };
  });
}

export default function EndRole() {
  const { formKey, username, fullName, role, department } = useLoaderData<typeof loader>();
  const text = useText(administration).roles;
  const { role: roleNames } = useText(common);
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-xl">
      <PageHeader above={fullName} title={text.endTitle} />
      <Card padded>
        <ConfirmForm
          id="end-role"
          form={form}
          formKey={formKey}
          confirm={text.endTitle}
          danger
          cancelTo={paths.user(username)}
        >
          <p className="font-semibold">
            {roleNames[role]}
            {department ? `, ${department}` : null}
          </p>
          <RadioCards
            name="ends"
            label={text.ends}
            columns={2}
            defaultValue="now"
            options={[
              { value: "now", label: text.endNow, note: text.endNowNote },
              { value: "later", label: text.endLater },
            ]}
          />
          <DateInput name="last_day" label={text.lastDay} optional />
        </ConfirmForm>
      </Card>
    </div>
  );
}
