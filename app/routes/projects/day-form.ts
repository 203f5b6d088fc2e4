import { z } from "zod";
import { dayColumns } from "#app/domain/appraisal/day-paste.ts";
import { optionalText } from "#app/form/fields.ts";

const CELL_MAX = 2000;
const PASTE_MAX = 200_000;

/** Cells are loose text: the domain judges each, so that all faults come at once. */
export const dayForm = z.object({
  row: z
    .record(
      z.string().regex(/^\d{1,3}$/),
      z.record(z.enum(dayColumns), optionalText(CELL_MAX)).optional(),
    )
    .optional(),
  pasted: optionalText(PASTE_MAX),
  /** The stamp of what was shown as sound. */
  shown: optionalText(100),
});
