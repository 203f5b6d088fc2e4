import type { RouteStage } from "#app/domain/appraisal/route.server.ts";
import type { FormState } from "#app/form/form-state.ts";

/** A stage of a route as its form's fields hold it. */
export function valuesOfStage(stage: RouteStage): FormState["values"] {
  return {
    nameVi: stage.nameVi,
    nameEn: stage.nameEn,
    responsibleVi: stage.responsibleVi,
    responsibleEn: stage.responsibleEn,
    recordedBy: stage.recordedBy,
    clock: stage.clock,
    daysAllowed: String(stage.daysAllowed),
    isBeside: stage.isBeside ? "yes" : [],
    isPausable: stage.isPausable ? "yes" : [],
    clockAfterSupplement: stage.clockAfterSupplement,
    returnsTo: stage.returnsTo.map(String),
    basis: stage.basis,
  };
}
