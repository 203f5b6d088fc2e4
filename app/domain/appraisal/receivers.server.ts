import { sql } from "kysely";
import type { Database, Locale } from "#db/schema.ts";

export interface Receivers {
  departments: { value: number; label: string }[];
  /** People of each, in the order of the departments; who is of two stands in both. */
  people: { label: string; options: { value: number; label: string }[] }[];
}

/** To whom a dossier can be handed, in one round trip. */
export async function listReceivers(db: Database, locale: Locale): Promise<Receivers> {
  const rows = await sql<{
    value: number;
    label: string;
    people: { value: number; label: string }[];
  }>`
    select d.id as value, ${sql.ref(`d.short_name_${locale}`)} as label,
      (select coalesce(json_agg(json_build_object('value', u.id, 'label', u.full_name)
          order by u.given_name collate "vi-x-icu", u.full_name collate "vi-x-icu"), '[]')
        from app_user u
        where u.is_active and (u.department_id = d.id
          or exists (select 1 from user_role r where r.user_id = u.id and r.department_id = d.id))) as people
    from department d where d.is_active order by d.sort_order, d.id
  `.execute(db);
  return {
    departments: rows.rows.map(({ value, label }) => ({ value, label })),
    people: rows.rows
      .filter(({ people }) => people.length > 0)
      .map(({ label, people }) => ({ label, options: people })),
  };
}
