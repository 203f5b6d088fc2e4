import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { hashPassword } from "#app/auth/password.server.ts";
import { sameTwice, twice } from "#app/auth/password-form.ts";
import { PASSWORD_MIN } from "#app/auth/password-limits.ts";
import { beginSession } from "#app/auth/session.server.ts";
import { isUninhabited } from "#app/auth/sign-in.server.ts";
import { Button } from "#app/components/ui/button.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { notFound } from "#app/domain/errors.ts";
import { createInstallation } from "#app/domain/installation/commands.server.ts";
import { provinceName } from "#app/domain/installation/form.ts";
import { username } from "#app/domain/user/form.ts";
import { requiredText } from "#app/form/fields.ts";
import { parseValues } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { session } from "#app/i18n/text/session.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { db } from "#db/connection.server.ts";
import { LanguageChoice } from "./language-choice.tsx";
import { NewPasswordFields } from "./password-fields.tsx";
import { PlainCard } from "./plain-card.tsx";

export const handle = { bare: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ context }: LoaderFunctionArgs) {
  if (!(await isUninhabited())) throw notFound();
  return { title: `${textFor(context.session.locale, session).firstStart.title} · Giao ban` };
}

const schema = z
  .object({
    province_name: provinceName(),
    full_name: requiredText(120),
    username: username(),
    ...twice,
  })
  .superRefine(sameTwice);

export async function action({ request, context }: ActionFunctionArgs) {
  if (!(await isUninhabited())) throw notFound();
  const values = await readValues(request);
  const parsed = parseValues(schema, values, context.session.locale);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { province_name, full_name, username, new_password } = parsed.input;
  const founder = {
    provinceName: province_name,
    fullName: full_name,
    username,
    passwordHash: await hashPassword(new_password),
  };
  const { now, clientAddress } = context;
  const userId = await createInstallation(db, founder, now);
  // The other of two clicks: the first one has made the installation and the session.
  if (userId === null) return redirect(paths.home(), { status: 303 });
  const cookie = await beginSession(db, request, userId, clientAddress, now);
  return redirect(paths.admin(), { status: 303, headers: { "Set-Cookie": cookie } });
}

export default function FirstStart() {
  const { firstStart: text, signIn } = useText(session);
  const form = useActionData<typeof action>()?.form;
  const locale = useLocale();
  return (
    <PlainCard title={text.title}>
      <p className="mb-4 text-ink-2">{text.intro}</p>
      <PostForm id="first-start" form={form}>
        <TextInput
          name="province_name"
          label={text.province}
          hint={text.provinceHint}
          maxLength={80}
          required
        />
        <TextInput
          name="full_name"
          label={text.fullName}
          autoComplete="name"
          maxLength={120}
          required
        />
        <TextInput
          name="username"
          label={signIn.username}
          hint={text.usernameHint}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          required
        />
        <NewPasswordFields least={PASSWORD_MIN} />
        <Button variant="primary" className="w-full">
          {text.submit}
        </Button>
      </PostForm>
      <div className="mt-4 grid gap-3 border-t border-line pt-4">
        <SecrecyNote />
        <LanguageChoice id="first-start" chosen={locale} />
      </div>
    </PlainCard>
  );
}
