import { z } from "zod";
import {
  choice,
  day,
  id,
  ids,
  optionalId,
  optionalText,
  requiredText,
  tick,
  version,
  whole,
} from "#app/form/fields.ts";

const NAME_MAX = 200;

/** What the rules say of a stage in a route. */
const rules = {
  responsibleVi: requiredText(NAME_MAX),
  responsibleEn: requiredText(NAME_MAX),
  recordedBy: choice(["owner", "appraising_body", "finance", "office"]),
  clock: choice(["owner", "appraiser", "finance", "other"]),
  daysAllowed: whole(1, 999),
  isBeside: tick(),
  isPausable: tick(),
  clockAfterSupplement: choice(["continues", "restarts"]),
  returnsTo: ids(),
  basis: optionalText(300),
  version: version(),
};

export const routeStageForm = z.object({
  nameVi: requiredText(NAME_MAX),
  nameEn: requiredText(NAME_MAX),
  ...rules,
});
export type RouteStageInput = z.output<typeof routeStageForm>;

/** A stage that joins the route; without names of its own it takes those of the catalogue. */
export const newRouteStageForm = z.object({
  stageId: id(),
  /** Behind which stage; none is the beginning. */
  afterId: optionalId(),
  nameVi: optionalText(NAME_MAX),
  nameEn: optionalText(NAME_MAX),
  ...rules,
});
export type NewRouteStageInput = z.output<typeof newRouteStageForm>;

export const routeForm = z.object({
  nameVi: requiredText(NAME_MAX),
  nameEn: requiredText(NAME_MAX),
  basis: optionalText(500),
  version: version(),
});
export type RouteInput = z.output<typeof routeForm>;

export const routeStepForm = z.object({
  step: z.string().regex(/^(up|down) [1-9]\d{0,14}$/, "field.choose"),
  version: version(),
});

export const routeEffectForm = z.object({ effectiveOn: day(), version: version() });

export const routeVersionForm = z.object({ version: version() });
