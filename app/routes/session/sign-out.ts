import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { requireUser } from "#app/auth/guard.server.ts";
import { endSession } from "#app/auth/session.server.ts";
import { paths } from "#app/paths.ts";

export function loader(args: LoaderFunctionArgs) {
  requireUser(args);
  return redirect(paths.account());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const cookie = await endSession(request, context.now);
  return redirect(paths.signIn(), { status: 303, headers: { "Set-Cookie": cookie } });
}
