import { sql } from "kysely";
import { notFound } from "#app/domain/errors.ts";
import { searchPatterns } from "#app/domain/search/fold.ts";
import type { Database, Role } from "#db/schema.ts";
import { type Validity, validityOf } from "./roles.ts";

export interface UserFilter {
  q?: string | undefined;
  departmentId?: number | undefined;
  role?: Role | undefined;
  state?: "active" | "inactive" | undefined;
}

export interface ListedUser {
  id: number;
  username: string;
  fullName: string;
  titleVi: string;
  titleEn: string;
  departmentVi: string | null;
  departmentEn: string | null;
  isActive: boolean;
  hasPassword: boolean;
  roles: Role[];
}

export const USERS_PAGE = 50;

/**
 * People by given name, then by the whole name, in Vietnamese order; `after` or
 * `before` is the id of the row at the page's edge.
 */
export async function listUsers(
  db: Database,
  filter: UserFilter,
  today: string,
  { after, before }: { after?: number | undefined; before?: number | undefined },
) {
  const edge = after ?? before;
  const isBack = after === undefined && before !== undefined;
  const name = sql`(u.given_name collate "vi-x-icu", u.full_name collate "vi-x-icu", u.id)`;
  const direction = isBack ? sql`desc` : sql`asc`;
  const rows = await matching(db, filter, today)
    .leftJoin("department as d", "d.id", "u.department_id")
    .select([
      "u.id",
      "u.username",
      "u.full_name as fullName",
      "u.title_vi as titleVi",
      "u.title_en as titleEn",
      "u.is_active as isActive",
      "d.short_name_vi as departmentVi",
      "d.short_name_en as departmentEn",
      sql<boolean>`u.password_hash is not null`.as("hasPassword"),
      sql<Role[]>`array(
        select distinct r.role from user_role r
        where r.user_id = u.id and r.valid_from <= ${today}
          and (r.valid_to is null or r.valid_to >= ${today}))`.as("roles"),
    ])
    .$if(edge !== undefined, (query) =>
      query.where(
        sql<boolean>`${name} ${isBack ? sql`<` : sql`>`} (
          select e.given_name collate "vi-x-icu", e.full_name collate "vi-x-icu", e.id
          from app_user e where e.id = ${edge ?? 0})`,
      ),
    )
    .orderBy(
      sql`u.given_name collate "vi-x-icu" ${direction}, u.full_name collate "vi-x-icu" ${direction}, u.id ${direction}`,
    )
    .limit(USERS_PAGE + 1)
    .execute();
  const hasMore = rows.length > USERS_PAGE;
  const page: ListedUser[] = rows.slice(0, USERS_PAGE);
  if (isBack) page.reverse();
  return {
    users: page,
    after: (isBack || hasMore ? page.at(-1)?.id : undefined) ?? null,
    before: ((isBack ? hasMore : after !== undefined) ? page[0]?.id : undefined) ?? null,
  };
}

export async function countUsers(db: Database, filter: UserFilter, today: string): Promise<number> {
  const row = await matching(db, filter, today)
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  return row.n;
}

function matching(db: Database, filter: UserFilter, today: string) {
  const { q, departmentId, role, state } = filter;
  const patterns = q ? searchPatterns(q) : [];
  return db
    .selectFrom("app_user as u")
    .$if(patterns.length > 0, (query) =>
      query.where(sql<boolean>`u.search_text like all(${patterns}::text[])`),
    )
    .$if(departmentId !== undefined, (query) =>
      query.where("u.department_id", "=", departmentId ?? 0),
    )
    .$if(state !== undefined, (query) => query.where("u.is_active", "=", state === "active"))
    .$if(role !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (
          select from user_role r where r.user_id = u.id and r.role = ${role ?? ""}
            and r.valid_from <= ${today} and (r.valid_to is null or r.valid_to >= ${today}))`,
      ),
    );
}

/** One person as the administrator sees them. @throws not found */
export async function getUser(db: Database, username: string) {
  const row = await db
    .selectFrom("app_user as u")
    .leftJoin("department as d", "d.id", "u.department_id")
    .select([
      "u.id",
      "u.username",
      "u.full_name as fullName",
      "u.title_vi as titleVi",
      "u.title_en as titleEn",
      "u.email",
      "u.phone",
      "u.department_id as departmentId",
      "u.is_active as isActive",
      "u.version",
      "d.short_name_vi as departmentVi",
      "d.short_name_en as departmentEn",
      sql<boolean>`u.password_hash is not null`.as("hasPassword"),
      sql<Date | null>`(select max(s.last_seen_at) from session s where s.user_id = u.id)`.as(
        "lastSeenAt",
      ),
      sql<Date | null>`(
        select max(l.expires_at) from password_link l where l.user_id = u.id and l.used_at is null)`.as(
        "linkExpiresAt",
      ),
      sql<number>`(
        select count(*) from issue i where i.owner_user_id = u.id
          and i.state in ('proposed','open','reported_done','paused'))`.as("ownedIssues"),
    ])
    .where("u.username", "=", username)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export interface ListedGrant {
  id: number;
  role: Role;
  departmentVi: string | null;
  departmentEn: string | null;
  validFrom: string;
  validTo: string | null;
  validity: Validity;
}

/** A person's roles: those that hold first, then those to come, then those that were. */
export async function listGrants(
  db: Database,
  userId: number,
  today: string,
): Promise<ListedGrant[]> {
  const rows = await db
    .selectFrom("user_role as r")
    .leftJoin("department as d", "d.id", "r.department_id")
    .select([
      "r.id",
      "r.role",
      "r.valid_from as validFrom",
      "r.valid_to as validTo",
      "d.short_name_vi as departmentVi",
      "d.short_name_en as departmentEn",
    ])
    .where("r.user_id", "=", userId)
    .orderBy("r.valid_from", "desc")
    .orderBy("r.id", "desc")
    .execute();
  const order: readonly Validity[] = ["current", "future", "ended"];
  return rows
    .map((row) => ({ ...row, validity: validityOf(row, today) }))
    .sort((a, b) => order.indexOf(a.validity) - order.indexOf(b.validity));
}
