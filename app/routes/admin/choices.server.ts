import type { OptionGroup } from "#app/components/ui/select.tsx";
import { departmentKinds } from "#app/domain/department/kind.ts";
import { listDepartmentChoices } from "#app/domain/department/queries.server.ts";
import { administration } from "#app/i18n/text/administration.ts";
import { textFor } from "#app/i18n/text.ts";
import type { Database, Locale } from "#db/schema.ts";

/** Active departments by kind, and those chosen before, for a Select. */
export async function departmentOptions(
  db: Database,
  locale: Locale,
  chosen: readonly (number | null)[] = [],
): Promise<OptionGroup[]> {
  const kept = chosen.filter((id) => id !== null);
  const rows = await listDepartmentChoices(db, kept);
  const { kinds } = textFor(locale, administration);
  return departmentKinds
    .map((kind) => ({
      label: kinds[kind],
      options: rows
        .filter((row) => row.kind === kind)
        .map((row) => ({ value: row.id, label: locale === "en" ? row.nameEn : row.nameVi })),
    }))
    .filter((group) => group.options.length > 0);
}
