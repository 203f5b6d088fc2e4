import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { demoCards } from "#app/auth/demo.server.ts";
import { TooManyTries } from "#app/auth/rate-limit.server.ts";
import { returnPath } from "#app/auth/return-path.ts";
import { beginSession } from "#app/auth/session.server.ts";
import { findByPassword, isUninhabited } from "#app/auth/sign-in.server.ts";
import { Callout } from "#app/components/ui/notes.tsx";
import { invalid } from "#app/domain/errors.ts";
import { findInstallation } from "#app/domain/installation/queries.server.ts";
import { requiredText } from "#app/form/fields.ts";
import { parseValues, refuse } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { session as sessionText } from "#app/i18n/text/session.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { db } from "#db/connection.server.ts";
import { DemoCast } from "./demo-cast.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { tooManyTries } from "./too-many-tries.server.ts";

export const handle = { bare: true };

export const headers: HeadersFunction = ({ actionHeaders }) => actionHeaders;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { actor, expired, locale } = context.session;
  const to = returnPath(new URL(request.url).searchParams.get("to"));
  if (actor) throw redirect(to);
  if (await isUninhabited()) throw redirect(paths.firstStart());
  const installation = await findInstallation(db);
  return {
    title: `${textFor(locale, sessionText).signIn.title} · Giao ban`,
    to,
    hasEnded: expired !== null,
    province: installation?.provinceName ?? null,
    cast: installation?.isDemo ? demoCards(locale) : [],
  };
}

const schema = z.object({
  username: requiredText(200),
  password: z.string().min(1).max(200),
  to: z.string().max(2000).optional().catch(undefined),
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { locale } = context.session;
  const values = await readValues(request);
  const parsed = parseValues(schema, values, locale);
  if (!parsed.ok) return data({ form: parsed.form }, { status: 400 });
  const { username, password, to } = parsed.input;
  const { clientAddress, now } = context;
  try {
    const userId = await findByPassword(username, password, clientAddress);
    if (userId === null) throw invalid("sign_in.wrong");
    const cookie = await beginSession(db, request, userId, clientAddress, now);
    return redirect(returnPath(to), { status: 303, headers: { "Set-Cookie": cookie } });
  } catch (error) {
    if (error instanceof TooManyTries) return tooManyTries(error, { username }, locale);
    return refuse(error, values, locale);
  }
}

export default function SignIn() {
  const { to, hasEnded, province, cast } = useLoaderData<typeof loader>();
  const text = useText(sessionText);
  const form = useActionData<typeof action>()?.form;
  return (
    <div
      className={`mx-auto grid w-full gap-8 px-4 py-8 md:py-14 ${
        cast.length > 0 ? "max-w-5xl lg:grid-cols-[24rem_minmax(0,1fr)] lg:gap-12" : "max-w-md"
      }`}
    >
      <div className="grid content-start gap-5">
        <header>
          <img src="/favicon.svg" alt="" width={40} height={40} className="mb-3 size-10" />
          <p className="text-lg font-bold">{text.brand}</p>
          {province ? <p className="font-medium">{text.ofProvince(province)}</p> : null}
          <p className="muted mt-1">{text.tagline}</p>
        </header>
        {to === "/" ? null : (
          <Callout icon={hasEnded ? "clock" : "lock"}>
            {hasEnded ? text.signIn.kept : text.signIn.needed}
          </Callout>
        )}
        <SignInForm form={form} to={to} />
      </div>
      {cast.length > 0 ? <DemoCast cast={cast} to={to} /> : null}
    </div>
  );
}
