import { listCategories, listStages } from "#app/domain/issue/choices.server.ts";
import { listKinds } from "#app/domain/precedent/choices.server.ts";
import type { Database, Locale } from "#db/schema.ts";

/** What a precedent can be tied to. */
export async function tieChoices(db: Database, locale: Locale) {
  const [stages, categories, kinds] = await Promise.all([
    listStages(db, locale),
    listCategories(db, locale),
    listKinds(db, locale),
  ]);
  return { stages, categories, kinds };
}
