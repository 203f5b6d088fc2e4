import type { Database, JsonValue } from "#db/schema.ts";
import type { FormState } from "./form-state.ts";
import { isNeverKept } from "./secret-fields.ts";

/** Keeps what a person typed when the session had ended, so that it returns to the same person. */
export async function keepDraft(
  db: Database,
  userId: number,
  form: string,
  values: FormState["values"],
  now: Date,
): Promise<void> {
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !isNeverKept(name)));
  const payload = JSON.stringify(kept);
  await db
    .insertInto("draft")
    .values({ user_id: userId, form, payload, updated_at: now })
    .onConflict((oc) => oc.columns(["user_id", "form"]).doUpdateSet({ payload, updated_at: now }))
    .execute();
}

/** What was kept for this form, if anything. */
export async function findDraft(
  db: Database,
  userId: number,
  form: string,
): Promise<FormState["values"] | null> {
  const row = await db
    .selectFrom("draft")
    .select("payload")
    .where("user_id", "=", userId)
    .where("form", "=", form)
    .executeTakeFirst();
  return row ? toValues(row.payload) : null;
}

/** Removes what was kept for this form. */
export function draftOf(db: Pick<Database, "deleteFrom">, userId: number, form: string) {
  return db.deleteFrom("draft").where("user_id", "=", userId).where("form", "=", form);
}

function toValues(payload: JsonValue): FormState["values"] {
  if (payload === null || typeof payload !== "object" || Array.isArray(payload)) return {};
  const values: FormState["values"] = {};
  for (const [name, value] of Object.entries(payload)) {
    if (typeof value === "string") values[name] = value;
    else if (Array.isArray(value)) values[name] = value.filter((item) => typeof item === "string");
  }
  return values;
}
