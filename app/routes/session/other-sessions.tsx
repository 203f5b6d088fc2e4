import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { requireContext } from "#app/auth/guard.server.ts";
import { endOtherSessions, listSessions } from "#app/auth/sessions.server.ts";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { submit } from "#app/form/submission.server.ts";
import { session } from "#app/i18n/text/session.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor, now } = requireContext(args);
  const sessions = await listSessions(db, actor.id, now);
  return {
    title: `${textFor(actor.locale, session).account.endOthers} · Giao ban`,
    formKey: crypto.randomUUID(),
    others: sessions.filter((open) => open.id !== args.context.session.sessionId).length,
  };
}

export function action(args: ActionFunctionArgs) {
  return submit(args, z.object({}), async (tx) => {
    const count = await endOtherSessions(tx, args.context.session.sessionId);
    return { to: paths.account(), toast: { key: "session.others_ended", params: { count } } };
  });
}

export default function OtherSessions() {
  const { formKey, others } = useLoaderData<typeof loader>();
  const text = useText(session).account;
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-xl">
      <PageHeader title={text.endOthers} />
      <Card padded>
        <ConfirmForm
          id="other-sessions"
          form={form}
          formKey={formKey}
          confirm={text.endOthers}
          cancelTo={paths.account()}
        >
          <p>{others > 0 ? text.endOthersText(others) : text.noOthers}</p>
        </ConfirmForm>
      </Card>
    </div>
  );
}
