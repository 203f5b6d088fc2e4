import type { VisitIntake } from "#app/domain/appraisal/visit.ts";
import { documentCheck } from "./text/document-check.ts";

/**
 * What is wanting as an intake found it, a line a document, for a request or a return. Official
 * texts are Vietnamese, whatever the reader's language.
 */
export function wantingText({ wanting }: Pick<VisitIntake, "wanting">): string {
  const { states } = documentCheck.vi;
  return wanting
    .map(({ vi, state, note }) => `- ${vi}: ${states[state].toLowerCase()}${note && ` (${note})`}`)
    .join("\n");
}
