import type { Database, Locale, Role } from "#db/schema.ts";

/** A role that holds today; the department is null where the role needs none. */
export interface RoleGrant {
  role: Role;
  departmentId: number | null;
}

/** The signed-in person, as policies and history need to know them. */
export interface Actor {
  id: number;
  username: string;
  fullName: string;
  title: string;
  departmentId: number | null;
  departmentName: string | null;
  roles: RoleGrant[];
  locale: Locale;
}

/** Entered for a department (“Nhập thay”): for whom and on what basis (document, telephone, note of the chair). */
export interface Behalf {
  departmentId: number | null;
  name: string;
  basis: string;
}

/** What every command takes: the database (or a transaction), who acts, when, and for whom. */
export interface Context {
  db: Database;
  actor: Actor;
  now: Date;
  behalf?: Behalf | undefined;
}

/** The same context inside a transaction. */
export async function inTransaction<T>(
  ctx: Context,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx);
  return ctx.db.transaction().execute((db) => work({ ...ctx, db }));
}

export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.roles.some((grant) => roles.includes(grant.role));
}

/** True when the person holds one of the roles at that department. */
export function hasRoleAt(actor: Actor, departmentId: number, ...roles: Role[]): boolean {
  return actor.roles.some(
    (grant) => grant.departmentId === departmentId && roles.includes(grant.role),
  );
}

/** Departments for which the person may write: where they are leader or officer. */
export function departmentsOf(actor: Actor): number[] {
  return [
    ...new Set(
      actor.roles
        .filter((grant) => grant.role === "leader" || grant.role === "officer")
        .map((grant) => grant.departmentId)
        .filter((id) => id !== null),
    ),
  ];
}
