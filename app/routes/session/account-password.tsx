import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { z } from "zod";
import { requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import { changePassword } from "#app/auth/password-change.server.ts";
import { sameTwice, twice } from "#app/auth/password-form.ts";
import { PASSWORD_MIN } from "#app/auth/password-limits.ts";
import { TooManyTries } from "#app/auth/rate-limit.server.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { parseValues, redirectWith, refuse } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { common } from "#app/i18n/text/common.ts";
import { session } from "#app/i18n/text/session.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { NewPasswordFields } from "./password-fields.tsx";
import { tooManyTries } from "./too-many-tries.server.ts";

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export function loader(args: LoaderFunctionArgs) {
  const { actor } = requireContext(args);
  return { title: `${textFor(actor.locale, session).account.changePassword} · Giao ban` };
}

const schema = z
  .object({ current_password: z.string().min(1).max(200), ...twice })
  .superRefine(sameTwice);

/** Not by `submit`: no receipt may keep even a hash of a password. */
export async function action(args: ActionFunctionArgs) {
  const ctx = await requireActionContext(args);
  const { clientAddress, session: own } = args.context;
  const values = await readValues(args.request);
  const parsed = parseValues(schema, values, ctx.actor.locale);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { current_password: current, new_password: next } = parsed.input;
  try {
    await changePassword(ctx, { current, next }, own.sessionId, clientAddress);
    return redirectWith({ to: paths.account(), toast: { key: "password.changed" } });
  } catch (error) {
    if (error instanceof TooManyTries) return tooManyTries(error, {}, ctx.actor.locale);
    return refuse(error, values, ctx.actor.locale);
  }
}

export default function ChangePassword() {
  const { account, password } = useText(session);
  const { cancel } = useText(common);
  const form = useActionData<typeof action>()?.form;
  return (
    <div className="max-w-xl">
      <PageHeader title={account.changePassword} below={account.changeNote} />
      <Card padded>
        <PostForm id="change-password" form={form}>
          <TextInput
            name="current_password"
            label={password.current}
            type="password"
            autoComplete="current-password"
            required
          />
          <NewPasswordFields least={PASSWORD_MIN} />
          <FormActions>
            <LinkButton to={paths.account()} variant="ghost">
              {cancel}
            </LinkButton>
            <Button variant="primary">{account.save}</Button>
          </FormActions>
        </PostForm>
      </Card>
    </div>
  );
}
