import { sql } from "kysely";
import type { Database } from "#db/schema.ts";

/** What an administrator looks after, and what of the setup is unfinished. */
export interface AdministratorHome {
  users: number;
  departments: number;
  stages: number;
  /** Active accounts that cannot sign in yet: no password set. */
  withoutPassword: number;
  /** Departments that lead open issues and have nobody who may write for them today. */
  departmentsWithoutPeople: { code: string; name: string }[];
  hasSeries: boolean;
  hasChair: boolean;
  hasSecretary: boolean;
  hasAppraisingBody: boolean;
  hasFinance: boolean;
  hasOffice: boolean;
  /** Days off of this year or later that still await the official notice. */
  unconfirmedHolidays: number;
  /** The last day of the calendar whose days off are known. */
  calendarKnownUntil: string | null;
}

export async function getAdministratorHome(
  db: Database,
  { today, locale }: { today: string; locale: "vi" | "en" },
): Promise<AdministratorHome> {
  const name = sql.ref(`d.short_name_${locale}`);
  const { rows } = await sql<AdministratorHome>`
    select
      (select count(*) from app_user where is_active) as users,
      (select count(*) from department where is_active) as departments,
      (select count(*) from stage) as stages,
      (select count(*) from app_user where is_active and password_hash is null) as "withoutPassword",
      coalesce((select json_agg(json_build_object('code', d.code, 'name', ${name}) order by ${name} collate "vi-x-icu")
        from department d
        where d.id in (select lead_department_id from issue
            where state in ('proposed','open','reported_done','paused'))
          and not exists (select from user_role r join app_user u on u.id = r.user_id and u.is_active
            where r.department_id = d.id and r.role in ('leader','officer')
              and r.valid_from <= ${today}::date and coalesce(r.valid_to, ${today}::date) >= ${today}::date)
        ), '[]'::json) as "departmentsWithoutPeople",
      exists (select from meeting_series where is_active) as "hasSeries",
      exists (select from meeting_series where is_active and chair_user_id is not null) as "hasChair",
      exists (select from meeting_series where is_active and secretary_user_id is not null) as "hasSecretary",
      exists (select from installation where appraising_department_id is not null) as "hasAppraisingBody",
      exists (select from installation where finance_department_id is not null) as "hasFinance",
      exists (select from installation where office_department_id is not null) as "hasOffice",
      (select count(*) from holiday where not is_confirmed and day >= ${today}::date) as "unconfirmedHolidays",
      (select max(day) from working_day where is_known) as "calendarKnownUntil"`.execute(db);
  const home = rows[0];
  if (!home) throw new Error("a query without a table gives one row");
  return home;
}
