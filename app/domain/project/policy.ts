import { type Actor, departmentsOf, hasRole, hasRoleAt } from "#app/domain/context.ts";

export function canCreateProject(actor: Actor): boolean {
  return hasRole(actor, "secretary") || departmentsOf(actor).length > 0;
}

/** A department enters its own projects; the secretary anyone's. */
export function canCreateProjectOf(actor: Actor, ownerDepartmentId: number): boolean {
  return canEditProject(actor, ownerDepartmentId);
}

/** Names, kind, funding, budget. */
export function canEditProject(actor: Actor, ownerDepartmentId: number): boolean {
  return hasRole(actor, "secretary") || hasRoleAt(actor, ownerDepartmentId, "leader", "officer");
}

/** The year's plan and what is paid out: the owner department, Finance, or the secretary for them. */
export function canKeepMoney(
  actor: Actor,
  ownerDepartmentId: number,
  financeDepartmentId: number | null,
): boolean {
  if (canEditProject(actor, ownerDepartmentId)) return true;
  return financeDepartmentId !== null && hasRoleAt(actor, financeDepartmentId, "leader", "officer");
}

/** Handing a project to another owner, ending its follow-up, taking it up again. */
export function canManageProjects(actor: Actor): boolean {
  return hasRole(actor, "secretary");
}
