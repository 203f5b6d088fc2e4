import { z } from "zod";
import { optionalId, requiredText, version, whole } from "#app/form/fields.ts";

/** The name alone: documents and headings add “tỉnh” themselves. */
export const provinceName = () => requiredText(80);

export const settings = z.object({
  province_name: provinceName(),
  appraising_department_id: optionalId(),
  finance_department_id: optionalId(),
  office_department_id: optionalId(),
  due_soon_days: whole(0, 60),
  stalled_cause_after: whole(1, 24),
  stalled_chair_after: whole(1, 24),
  report_cutoff_days: whole(0, 60),
  chase_overdue_days: whole(0, 60),
  chase_soon_days: whole(0, 60),
  chase_again_days: whole(1, 60),
  chase_answer_days: whole(1, 60),
  version: version(),
});
export type Settings = z.output<typeof settings>;
