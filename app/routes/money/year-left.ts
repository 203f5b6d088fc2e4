import { leftOf } from "#app/domain/disbursement/limits.ts";
import type { ProjectMoney } from "#app/domain/project/page.server.ts";
import type { Left } from "./entry-fields.tsx";

/** What is left of a project's year; null where it has no money yet. */
export function yearLeft(year: ProjectMoney | undefined): Left | null {
  if (!year || (year.plan === 0 && year.carriedOver === 0)) return null;
  return {
    plan: leftOf("plan", year),
    carried: year.carriedOver === 0 ? null : leftOf("carried_over", year),
  };
}
