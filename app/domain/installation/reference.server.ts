import { rebuildCalendar } from "#app/domain/calendar/commands.server.ts";
import type { Database, HolidayKind } from "#db/schema.ts";
import blockerCategories from "#db/seed/blocker-categories.json" with { type: "json" };
import holidays from "#db/seed/holidays.json" with { type: "json" };
import projectKinds from "#db/seed/project-kinds.json" with { type: "json" };
import { seedChecklists } from "./checklists.server.ts";
import { seedRoutes } from "./routes.server.ts";

/**
 * The rules that every installation starts with: stages, kinds of project and the
 * route and the documents of each, reasons for returns, categories of blockers, days off and the working-day calendar. All of them are
 * rows that the administrator can change (law 11).
 */
export async function seedReference(db: Database, at: Date): Promise<void> {
  await db
    .insertInto("project_kind")
    .values(
      projectKinds.map((kind, index) => ({
        code: kind.code,
        name_vi: kind.nameVi,
        name_en: kind.nameEn,
        sort_order: index + 1,
      })),
    )
    .execute();
  await db
    .insertInto("blocker_category")
    .values(
      blockerCategories.map((category, index) => ({
        code: category.code,
        name_vi: category.nameVi,
        name_en: category.nameEn,
        sort_order: index + 1,
      })),
    )
    .execute();
  await seedRoutes(db, at);
  await seedChecklists(db);
  await db
    .insertInto("holiday")
    .values(
      holidays.days.map((day) => ({
        day: day.day,
        kind: day.kind as HolidayKind,
        name_vi: day.nameVi,
        name_en: day.nameEn,
        is_confirmed: day.isConfirmed,
      })),
    )
    .execute();
  await rebuildCalendar(db);
}
