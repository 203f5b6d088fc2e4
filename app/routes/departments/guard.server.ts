import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { authorize, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import type { Context } from "#app/domain/context.ts";
import { canKeepDepartments } from "#app/domain/department/policy.ts";

/** Everybody reads the departments; 403 for whoever may not keep them. For loaders. */
export function requireKeeper(args: LoaderFunctionArgs): Context {
  const ctx = requireContext(args);
  authorize(canKeepDepartments(ctx.actor));
  return ctx;
}

/** The same for actions, before the form is looked at. */
export async function requireKeeperAction(args: ActionFunctionArgs): Promise<Context> {
  const ctx = await requireActionContext(args);
  authorize(canKeepDepartments(ctx.actor));
  return ctx;
}
