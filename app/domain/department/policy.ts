import { type Actor, hasRole } from "#app/domain/context.ts";

/** Everybody reads the list of departments; the administrator keeps it. */
export function canKeepDepartments(actor: Actor): boolean {
  return hasRole(actor, "administrator");
}
