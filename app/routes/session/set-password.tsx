import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { sameTwice, twice } from "#app/auth/password-form.ts";
import { PASSWORD_MIN } from "#app/auth/password-limits.ts";
import { findLinkOwner, redeemLink } from "#app/auth/password-link.server.ts";
import { beginSession } from "#app/auth/session.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { parseValues } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { session } from "#app/i18n/text/session.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { db } from "#db/connection.server.ts";
import { NewPasswordFields } from "./password-fields.tsx";
import { PlainCard } from "./plain-card.tsx";

export const handle = { bare: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** The address is a secret: no page that follows may learn it. */
const secret = { "Referrer-Policy": "no-referrer", "Cache-Control": "no-store" };

export function headers() {
  return secret;
}

export async function loader({ params, context }: LoaderFunctionArgs) {
  const owner = await findLinkOwner(db, params.token ?? "", context.now);
  const title = `${textFor(context.session.locale, session).setPassword.title} · Giao ban`;
  return data({ title, owner }, { status: owner ? 200 : 404, headers: secret });
}

const schema = z.object(twice).superRefine(sameTwice);

export async function action({ request, params, context }: ActionFunctionArgs) {
  const values = await readValues(request);
  const parsed = parseValues(schema, values, context.session.locale);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { clientAddress, now } = context;
  const userId = await redeemLink(db, params.token ?? "", parsed.input.new_password, now);
  if (userId === null) return data({ form: null }, { status: 404 });
  const cookie = await beginSession(db, request, userId, clientAddress, now);
  return redirect(paths.home(), { status: 303, headers: { "Set-Cookie": cookie } });
}

export default function SetPassword() {
  const { owner } = useLoaderData<typeof loader>();
  const text = useText(session).setPassword;
  const form = useActionData<typeof action>()?.form;
  if (!owner) return <DeadLink />;
  return (
    <PlainCard title={text.title}>
      <p className="mb-4 text-ink-2">{text.intro(owner.fullName, owner.username)}</p>
      <PostForm id="set-password" form={form}>
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={owner.username}
          readOnly
          hidden
        />
        <NewPasswordFields least={PASSWORD_MIN} />
        <Button variant="primary" className="w-full">
          {text.submit}
        </Button>
      </PostForm>
    </PlainCard>
  );
}

function DeadLink() {
  const { setPassword: text, signIn } = useText(session);
  return (
    <PlainCard title={text.deadTitle}>
      <p className="mb-4 text-ink-2">{text.deadText}</p>
      <LinkButton to={paths.signIn()}>{signIn.title}</LinkButton>
    </PlainCard>
  );
}
