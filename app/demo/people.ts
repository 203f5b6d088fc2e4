import type { Role } from "#db/schema.ts";
import users from "#db/seed/demo-users.json" with { type: "json" };

/** A person of the demo. All of them are invented. */
export interface DemoPerson {
  username: string;
  fullName: string;
  role: Role;
  /** Code of the department in which the person sits. */
  department: string;
  titleVi: string;
  titleEn: string;
}

/** A leader or an officer for each department that leads something, and the cast of the meetings. */
export const demoPeople: readonly DemoPerson[] = users.map((user) => ({
  ...user,
  role: user.role as Role,
}));
