import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { makePasswordLink } from "#app/auth/password-link.server.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { refuse } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { CopyField } from "./copy-field.tsx";
import { requireAdministrator, requireAdministratorAction } from "./guard.server.ts";
import { userOf } from "./user-of.server.ts";

/** The page with the link is not to be found again with the back button. */
export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = requireAdministrator(args);
  const user = await userOf(args, db);
  return {
    title: `${textFor(actor.locale, administration).link.title} · ${user.fullName}`,
    username: user.username,
    fullName: user.fullName,
  };
}

/** Answers with the link itself, for it is shown once: no redirect, no receipt. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireAdministratorAction(args);
  const user = await userOf(args, ctx.db);
  const values = await readValues(args.request);
  try {
    const { token, expiresAt } = await makePasswordLink(ctx, user.id);
    const { origin } = new URL(args.request.url);
    const made = {
      url: origin + paths.setPassword(token),
      until: formatDateTime(expiresAt),
    };
    return data({ made, form: null }, { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    const { data: refusal, init } = refuse(error, values, ctx.actor.locale);
    return data({ made: null, ...refusal }, init ?? {});
  }
}

export default function PasswordLink() {
  const { username, fullName } = useLoaderData<typeof loader>();
  const text = useText(administration).link;
  const answer = useActionData<typeof action>();
  const made = answer?.made;
  return (
    <div className="max-w-xl">
      <PageHeader above={username} title={made ? text.madeTitle : text.title} />
      <Card padded>
        {made ? (
          <div className="grid gap-4" role="status">
            <p>{text.madeText(fullName, made.until)}</p>
            <CopyField label={text.label} value={made.url} copy={text.copy} copied={text.copied} />
            <LinkButton to={paths.user(username)} className="justify-self-end">
              {text.done}
            </LinkButton>
          </div>
        ) : (
          <ConfirmForm
            id="password-link"
            form={answer?.form}
            confirm={text.make}
            cancelTo={paths.user(username)}
          >
            <p>{text.intro(fullName)}</p>
          </ConfirmForm>
        )}
      </Card>
    </div>
  );
}
