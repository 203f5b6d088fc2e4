import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { requireUser } from "#app/auth/guard.server.ts";
import { returnPath } from "#app/auth/return-path.ts";
import { preferenceHeader } from "#app/auth/session.server.ts";
import { setPreferences } from "#app/domain/user/preferences.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { paths } from "#app/paths.ts";
import { db } from "#db/connection.server.ts";

/** Buttons send these; what is neither is left as it was. */
const schema = z.object({
  locale: z.enum(["vi", "en"]).optional().catch(undefined),
  textSize: z.enum(["normal", "large", "larger"]).optional().catch(undefined),
});

export function loader(args: LoaderFunctionArgs) {
  requireUser(args);
  return redirect(paths.account());
}

/** Language and text size: kept with the account, and in this browser for its sign-in page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const values = await readValues(request);
  const chosen = schema.parse(values);
  const { actor, locale, textSize } = context.session;
  if (actor) await setPreferences({ db, actor, now: context.now }, chosen);
  const cookie = await preferenceHeader({
    locale: chosen.locale ?? locale,
    textSize: chosen.textSize ?? textSize,
  });
  const to = typeof values.returnTo === "string" ? values.returnTo : "/";
  const back = to.startsWith(`${paths.signIn()}?`) || to === paths.signIn() ? to : returnPath(to);
  return redirect(back, { status: 303, headers: { "Set-Cookie": cookie } });
}
