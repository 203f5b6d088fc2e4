import { Callout } from "#app/components/ui/notes.tsx";
import type { Dossier } from "#app/domain/appraisal/dossier.server.ts";
import type { Visit } from "#app/domain/appraisal/visit.ts";
import { dayOf, formatDate } from "#app/i18n/format.ts";
import { returnApproval } from "#app/i18n/text/return-approval.ts";
import { useText } from "#app/i18n/text.ts";
import type { Locale } from "#db/schema.ts";

/** The return that waits for the lead, or was declined last, in the reader's language. */
export function proposedReturn(
  locale: Locale,
  dossier: Pick<Dossier, "stages">,
  { proposal }: Pick<Visit, "proposal">,
) {
  if (!proposal || (proposal.outcome !== null && proposal.outcome !== "declined")) return null;
  const isVi = locale === "vi";
  const to = dossier.stages.find((one) => one.id === proposal.toStageId);
  return {
    to: (isVi ? to?.shortNameVi : to?.shortNameEn) ?? "",
    by: proposal.by,
    on: dayOf(proposal.at),
    said: [...proposal.reasons.map((one) => (isVi ? one.vi : one.en)), proposal.reason]
      .filter(Boolean)
      .join("; "),
    number: proposal.number,
    isDeclined: proposal.outcome === "declined",
    note: proposal.note,
  };
}

export type ProposedReturnView = NonNullable<ReturnType<typeof proposedReturn>>;

export function ProposedReturn({ proposal }: { proposal: ProposedReturnView }) {
  const text = useText(returnApproval);
  const on = formatDate(proposal.on);
  return (
    <Callout
      tone={proposal.isDeclined ? "pause" : "soon"}
      icon={proposal.isDeclined ? "x-circle" : "undo"}
      title={
        proposal.isDeclined
          ? text.declined(proposal.by, proposal.to, on)
          : text.waits(proposal.by, proposal.to, on)
      }
    >
      <p className="whitespace-pre-line">{proposal.said}</p>
      {proposal.number ? <p className="muted">{text.number(proposal.number)}</p> : null}
      {proposal.note ? <p>{text.why(proposal.note)}</p> : null}
    </Callout>
  );
}
