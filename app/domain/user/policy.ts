import { type Actor, hasRole } from "#app/domain/context.ts";
import { notFound } from "#app/domain/errors.ts";

/** Users, roles and settings are the administrator's. */
export function canAdminister(actor: Actor): boolean {
  return hasRole(actor, "administrator");
}

/** For everybody else accounts and administration do not exist (law 8). @throws not found */
export function authorizeAdministrator(actor: Actor): void {
  if (!canAdminister(actor)) throw notFound();
}
