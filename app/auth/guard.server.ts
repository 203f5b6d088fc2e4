import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import type { Actor, Context } from "#app/domain/context.ts";
import { forbidden } from "#app/domain/errors.ts";
import { keepDraft } from "#app/form/draft.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { paths } from "#app/paths.ts";
import { db } from "#db/connection.server.ts";

type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** The signed-in person, or a redirect to the sign-in page. For loaders. */
export function requireUser({ context, request }: RouteArgs): Actor {
  const { actor } = context.session;
  if (actor) return actor;
  throw redirect(signInPath(request));
}

/** What a query or command needs. For loaders; actions use `requireActionContext`. */
export function requireContext(args: RouteArgs): Context {
  return { db, actor: requireUser(args), now: args.context.now };
}

/**
 * The same for an action. When the session has ended since the form was opened,
 * what was typed is kept for that person and comes back after signing in.
 */
export async function requireActionContext(args: ActionFunctionArgs): Promise<Context> {
  const { actor, expired } = args.context.session;
  if (actor) return { db, actor, now: args.context.now };
  if (expired) {
    const values = await readValues(args.request.clone());
    await keepDraft(db, expired.userId, formOf(args.request), values, args.context.now);
  }
  throw redirect(signInPath(args.request));
}

/** 403 unless allowed. */
export function authorize(isAllowed: boolean): void {
  if (!isAllowed) throw forbidden();
}

/** The name under which a form's draft is kept: its path. */
export function formOf(request: Request): string {
  return new URL(request.url).pathname.replace(/\.data$/, "");
}

function signInPath(request: Request): string {
  const url = new URL(request.url);
  for (const name of ["_routes", "index"]) url.searchParams.delete(name);
  const to = formOf(request) + url.search;
  return paths.signIn(to === "/" ? undefined : to);
}
