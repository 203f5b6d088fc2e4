import { sql } from "kysely";
import type { Database } from "#db/schema.ts";

export interface AdministrationFacts {
  activeUsers: number;
  usersWithoutPassword: number;
  activeDepartments: number;
  inactiveDepartments: number;
  stages: number;
  /** Kinds of projects that have a route in effect or scheduled, and drafts. */
  routes: number;
  draftRoutes: number;
  /** Documents in the lists of all kinds. */
  documents: number;
  holidays: number;
}

/** What the administrator's page counts, in one round trip; days off are those of `year`. */
export async function getAdministrationFacts(
  db: Database,
  year: number,
): Promise<AdministrationFacts> {
  return db
    .selectNoFrom([
      sql<number>`(select count(*) from app_user where is_active)`.as("activeUsers"),
      sql<number>`(select count(*) from app_user where is_active and password_hash is null)`.as(
        "usersWithoutPassword",
      ),
      sql<number>`(select count(*) from department where is_active)`.as("activeDepartments"),
      sql<number>`(select count(*) from department where not is_active)`.as("inactiveDepartments"),
      sql<number>`(select count(*) from stage)`.as("stages"),
      sql<number>`(select count(distinct kind_id) from appraisal_route where effective_on is not null)`.as(
        "routes",
      ),
      sql<number>`(select count(*) from appraisal_route where effective_on is null)`.as(
        "draftRoutes",
      ),
      sql<number>`(select count(*) from checklist_document where is_active)`.as("documents"),
      sql<number>`(
        select count(*) from holiday where day between ${`${year}-01-01`} and ${`${year}-12-31`})`.as(
        "holidays",
      ),
    ])
    .executeTakeFirstOrThrow();
}
