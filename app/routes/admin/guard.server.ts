import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import type { Context } from "#app/domain/context.ts";
import { authorizeAdministrator } from "#app/domain/user/policy.ts";

/** For loaders: to everybody but the administrator this page does not exist. */
export function requireAdministrator(args: LoaderFunctionArgs): Context {
  const ctx = requireContext(args);
  authorizeAdministrator(ctx.actor);
  return ctx;
}

/** The same for actions, before the form is looked at, else its errors would tell that it exists. */
export async function requireAdministratorAction(args: ActionFunctionArgs): Promise<Context> {
  const ctx = await requireActionContext(args);
  authorizeAdministrator(ctx.actor);
  return ctx;
}
