import { demoSignIns } from "#app/demo/sign-ins.ts";
import { db } from "#db/connection.server.ts";
import type { Locale, Role } from "#db/schema.ts";

export interface DemoCard {
  username: string;
  fullName: string;
  title: string;
  role: Role;
}

/** One of the cast, if this installation is the demo and the person may sign in. */
export async function findDemoPerson(username: string): Promise<number | null> {
  if (!demoSignIns.some((person) => person.username === username)) return null;
  const user = await db
    .selectFrom("app_user")
    .innerJoin("installation", (join) => join.on("installation.is_demo", "=", true))
    .select("app_user.id")
    .where("username", "=", username)
    .where("is_active", "=", true)
    .executeTakeFirst();
  return user?.id ?? null;
}

/** The cast as the sign-in page offers it. */
export function demoCards(locale: Locale): DemoCard[] {
  return demoSignIns.map(({ username, fullName, titleVi, titleEn, role }) => ({
    username,
    fullName,
    title: (locale === "en" && titleEn) || titleVi,
    role: role as Role,
  }));
}
