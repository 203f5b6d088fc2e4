import type { Context } from "#app/domain/context.ts";
import type { Locale, TextSize } from "#db/schema.ts";

/** How the person wants to read; no event, for it concerns nobody else. */
export async function setPreferences(
  { db, actor }: Context,
  preferences: { locale?: Locale | undefined; textSize?: TextSize | undefined },
): Promise<void> {
  const { locale, textSize } = preferences;
  if (!locale && !textSize) return;
  await db
    .updateTable("app_user")
    .set({ ...(locale ? { locale } : {}), ...(textSize ? { text_size: textSize } : {}) })
    .where("id", "=", actor.id)
    .execute();
}
