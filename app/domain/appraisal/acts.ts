import type { Actor } from "#app/domain/context.ts";
import type { Dossier } from "./dossier.server.ts";
import {
  answerAuthority,
  confirmAuthority,
  handoverAuthority,
  recorderOf,
  returnDecisionAuthority,
  stageAuthority,
} from "./policy.ts";
import { awaitedSupplement, type Visit, waitingReturn } from "./visit.ts";

/** What is written into the ledger of a dossier beside its moves. */
export type DossierAct =
  | "intake"
  | "return_decision"
  | "return_withdrawal"
  | "supplement"
  | "supplement_answer"
  | "opinion"
  | "opinion_answer"
  | "handover"
  | "receipt"
  | "correction";

type Known = Pick<Dossier, "ownerId" | "bodies" | "stages" | "visits" | "isActive">;
type Authority = "self" | "behalf" | null;

interface Rule {
  authority(actor: Actor, dossier: Known, visit: Visit): Authority;
  /** Why it cannot be done now, whoever asks; a refusal key, or null. */
  obstacle(dossier: Known, visit: Visit): string | null;
  /** Whom a second click must not tell that it is forbidden: the person did it, and has it no more. */
  hasDone?(actor: Actor, visit: Visit): boolean;
}

const rules: Record<DossierAct, Rule> = {
  intake: {
    authority: stageBody,
    obstacle: (dossier, visit) => {
      if (stageOf(dossier, visit)?.recordedBy !== "appraising_body")
        return "appraisal.no_intake_here";
      const ofRound = dossier.visits.filter((one) => one.round === visit.round);
      return ofRound.some(({ intake }) => intake?.acceptedOn) ? "appraisal.intake_accepted" : null;
    },
  },
  return_decision: {
    authority: (actor, { bodies }) => returnDecisionAuthority(actor, bodies.appraisingDepartmentId),
    obstacle: (_, visit) => (waitingReturn(visit) ? null : "appraisal.no_return_proposed"),
  },
  return_withdrawal: {
    authority: (actor, _, visit) => (visit.proposal?.byId === actor.id ? "self" : null),
    obstacle: (_, visit) => (waitingReturn(visit) ? null : "appraisal.no_return_proposed"),
  },
  supplement: {
    authority: stageBody,
    obstacle: (dossier, visit) => {
      if (!stageOf(dossier, visit)?.isPausable) return "appraisal.no_supplement_here";
      return awaitedSupplement(visit) ? "appraisal.supplement_waiting" : null;
    },
  },
  supplement_answer: {
    authority: (actor, dossier) => answerAuthority(actor, dossier.ownerId, isAsker(actor, dossier)),
    obstacle: (_, visit) => (awaitedSupplement(visit) ? null : "appraisal.no_supplement"),
  },
  opinion: {
    authority: stageBody,
    obstacle: (dossier, visit) =>
      opinionStages(dossier, visit).length > 0 ? null : "appraisal.not_beside",
  },
  opinion_answer: {
    authority: holderOrAsker,
    obstacle: (_, visit) =>
      visit.line === "side" && visit.leftOn === null ? null : "project.moved_since",
  },
  handover: {
    authority: (actor, _, visit) =>
      handoverAuthority(actor, { departmentId: visit.holderId, userId: visit.personId }),
    obstacle: (_, visit) => (visit.leftOn === null ? null : "project.moved_since"),
    hasDone: (actor, { handover }) => handover?.byId === actor.id,
  },
  receipt: {
    authority: (actor, _, { handover }) =>
      handover &&
      confirmAuthority(actor, { departmentId: handover.toDepartmentId, userId: handover.toUserId }),
    obstacle: (_, { handover, leftOn }) =>
      handover && !handover.isConfirmed && leftOn === null ? null : "appraisal.nothing_to_confirm",
  },
  correction: {
    authority: (actor, dossier, visit) => {
      if (visit.line === "side") return holderOrAsker(actor, dossier, visit);
      const recordedBy = stageOf(dossier, visit)?.recordedBy;
      if (!recordedBy) return null;
      const recorder = recorderOf(recordedBy, dossier.ownerId, dossier.bodies);
      return stageAuthority(actor, recordedBy, recorder);
    },
    obstacle: () => null,
    hasDone: (actor, { corrections }) => corrections.at(-1)?.byId === actor.id,
  },
};

export const actRule = (act: DossierAct): Rule => rules[act];

/** Whether the act is offered: the person may, and it can be done now. */
export function isOffered(actor: Actor, dossier: Known, visit: Visit, act: DossierAct): boolean {
  const { authority, obstacle } = rules[act];
  if (!dossier.isActive || obstacle(dossier, visit) !== null) return false;
  return authority(actor, dossier, visit) !== null;
}

/** Stages at which an opinion can be asked while the dossier stands where it does. */
export function opinionStages(dossier: Pick<Known, "stages">, visit: Pick<Visit, "stageId">) {
  return dossier.stages.filter((one) => one.isBeside && one.id !== visit.stageId);
}

/** The body of the stage at which the dossier stands, which asks. */
export function isAsker(actor: Actor, dossier: Known): boolean {
  return stageBody(actor, dossier) === "self";
}

function stageBody(actor: Actor, dossier: Known): Authority {
  const open = dossier.visits.find((one) => one.leftOn === null);
  const recordedBy = open && stageOf(dossier, open)?.recordedBy;
  if (!recordedBy) return null;
  return stageAuthority(actor, recordedBy, recorderOf(recordedBy, dossier.ownerId, dossier.bodies));
}

function holderOrAsker(actor: Actor, dossier: Known, visit: Visit): Authority {
  return answerAuthority(actor, visit.holderId ?? 0, isAsker(actor, dossier));
}

function stageOf(dossier: Pick<Known, "stages">, visit: Pick<Visit, "stageId">) {
  return dossier.stages.find((one) => one.id === visit.stageId);
}
