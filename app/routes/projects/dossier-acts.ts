import { type DossierAct, isOffered } from "#app/domain/appraisal/acts.ts";
import type { Dossier } from "#app/domain/appraisal/dossier.server.ts";
import type { Visit } from "#app/domain/appraisal/visit.ts";
import type { Actor } from "#app/domain/context.ts";
import { paths } from "#app/paths.ts";

export interface OfferedAct {
  act: DossierAct;
  to: string;
}

const addresses: Record<DossierAct, (code: string, visit: number) => string> = {
  return_decision: (code) => paths.projectPart(code, "return"),
  return_withdrawal: (code) => paths.projectPart(code, "return-withdrawal"),
  intake: (code) => paths.projectPart(code, "intake"),
  supplement: (code) => paths.projectPart(code, "supplement"),
  supplement_answer: (code) => paths.projectPart(code, "supplement-answer"),
  opinion: (code) => paths.projectPart(code, "opinion"),
  opinion_answer: (code, visit) => paths.visitPart(code, visit, "answer"),
  handover: (code, visit) => paths.visitPart(code, visit, "handover"),
  receipt: (code, visit) => paths.visitPart(code, visit, "receipt"),
  correction: (code, visit) => paths.visitPart(code, visit, "correction"),
};

/** Where the dossier stands, in the order in which they are likely wanted. */
const here: DossierAct[] = [
  "return_decision",
  "return_withdrawal",
  "receipt",
  "intake",
  "supplement_answer",
  "supplement",
  "opinion",
  "handover",
];
const ofOpinion: DossierAct[] = ["receipt", "opinion_answer", "handover", "correction"];

/** What the person may write of where the dossier stands. */
export function actsOf(actor: Actor, dossier: Dossier, visit: Visit): OfferedAct[] {
  return offered(actor, dossier, visit, here);
}

/** What the person may write of one stay in the ledger, or of one opinion. */
export function visitActsOf(actor: Actor, dossier: Dossier, visit: Visit): OfferedAct[] {
  return offered(actor, dossier, visit, visit.line === "side" ? ofOpinion : ["correction"]);
}

function offered(actor: Actor, dossier: Dossier, visit: Visit, acts: readonly DossierAct[]) {
  return acts
    .filter((act) => isOffered(actor, dossier, visit, act))
    .map((act) => ({ act, to: addresses[act](dossier.code, visit.id) }));
}
