import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { reactivateUser } from "#app/domain/user/commands.server.ts";
import { version } from "#app/form/fields.ts";
import { submit } from "#app/form/submission.server.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireAdministrator, requireAdministratorAction } from "./guard.server.ts";
import { userOf } from "./user-of.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const user = await userOf(args, db);
  return {
    title: `${textFor(actor.locale, administration).user.reactivate} · ${user.fullName}`,
    formKey: crypto.randomUUID(),
    version: user.version,
    username: user.username,
    fullName: user.fullName,
  };
}

const schema = z.object({ version: version() });

export async function action(args: ActionFunctionArgs) {
  const { db } = await requireAdministratorAction(args);
  const user = await userOf(args, db);
  return submit(args, schema, async (tx, input) => {
    await reactivateUser(tx, user.id, input.version);
    const toast = { key: "user.reactivated", params: { name: user.fullName } };
    return { to: paths.user(user.username), toast };
  });
}

export default function ReactivateUser() {
  const { formKey, version, username, fullName } = useLoaderData<typeof loader>();
  const text = useText(administration).user;
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-xl">
      <PageHeader above={username} title={text.reactivate} />
      <Card padded>
        <ConfirmForm
          id="user-reactivation"
          form={form}
          formKey={formKey}
          version={version}
          confirm={text.reactivate}
          cancelTo={paths.user(username)}
        >
          <p>{text.reactivateText(fullName)}</p>
        </ConfirmForm>
      </Card>
    </div>
  );
}
