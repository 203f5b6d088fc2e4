import { type DossierAct, isOffered } from "#app/domain/appraisal/acts.ts";
import type { Dossier } from "#app/domain/appraisal/dossier.server.ts";
import type { Visit } from "#app/domain/appraisal/visit.ts";
import type { Actor } from "#app/domain/context.ts";
import { paths } from "#app/paths.ts";

export interface OfferedAct {
  act: DossierAct;
  to: string;
}

const ofDossier = {
  supplement_answer: "supplement-answer",
  supplement: "supplement",
  opinion: "opinion",
} as const satisfies Partial<Record<DossierAct, string>>;

/** What the person may write of where the dossier stands, in the order in which it is likely wanted. */
export function actsOf(actor: Actor, dossier: Dossier, visit: Visit): OfferedAct[] {
  return (Object.keys(ofDossier) as (keyof typeof ofDossier)[])
    .filter((act) => isOffered(actor, dossier, visit, act))
    .map((act) => ({ act, to: paths.projectPart(dossier.code, ofDossier[act]) }));
}

const ofVisit = {
  opinion_answer: "answer",
} as const satisfies Partial<Record<DossierAct, string>>;

/** The same of one visit. */
export function visitActsOf(actor: Actor, dossier: Dossier, visit: Visit): OfferedAct[] {
  return (Object.keys(ofVisit) as (keyof typeof ofVisit)[])
    .filter((act) => isOffered(actor, dossier, visit, act))
    .map((act) => ({ act, to: paths.visitPart(dossier.code, visit.id, ofVisit[act]) }));
}
