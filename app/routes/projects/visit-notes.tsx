import { Chip } from "#app/components/ui/chip.tsx";
import { formatDate } from "#app/i18n/format.ts";
import { documentCheck } from "#app/i18n/text/document-check.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useText } from "#app/i18n/text.ts";
import { ActButtons } from "./act-buttons.tsx";
import type { VisitRow } from "./visit-rows.ts";

/** How a stay ended, what was asked during it, and what was corrected of it. */
export function VisitNotes({ visit }: { visit: VisitRow }) {
  return (
    <div className="grid gap-1">
      <Result visit={visit} />
      {visit.intake ? <Intake intake={visit.intake} /> : null}
      {visit.supplements.map((one) => (
        <Supplement key={`${one.askedOn} ${one.text}`} supplement={one} />
      ))}
      {visit.corrections.map((one) => (
        <Correction key={`${one.on} ${one.reason}`} correction={one} />
      ))}
      <ActButtons acts={visit.acts} size="sm" />
    </div>
  );
}

function Result({ visit }: { visit: VisitRow }) {
  const text = useText(projectText);
  const isReturn = visit.result === "returned";
  return (
    <>
      {isReturn ? (
        <div>
          <Chip tone="soon" glyph="↩">
            {text.results.returned}
          </Chip>
        </div>
      ) : visit.result === "forwarded" ? (
        <div>{text.results.forwarded}</div>
      ) : null}
      {visit.reasons.length > 0 ? <div>{visit.reasons.join("; ")}</div> : null}
      {visit.reason ? <div className={isReturn ? "" : "muted"}>{visit.reason}</div> : null}
    </>
  );
}

function Intake({ intake }: { intake: NonNullable<VisitRow["intake"]> }) {
  const text = useText(documentCheck);
  if (intake.acceptedOn)
    return (
      <div className="text-sm">
        <span aria-hidden="true">✓ </span>
        {text.accepted(formatDate(intake.acceptedOn))}
      </div>
    );
  return (
    <div className="text-sm">
      {text.counted(formatDate(intake.on), intake.checked)}
      {intake.wanting.length > 0 ? (
        <>
          , {text.wanting}:
          <ul className="list-disc pl-4">
            {intake.wanting.map(({ name, state, note }) => (
              <li key={name}>
                {name}: {text.states[state].toLowerCase()}
                {note ? ` (${note})` : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function Supplement({ supplement }: { supplement: VisitRow["supplements"][number] }) {
  const text = useText(projectText);
  const { askedOn, dueOn, answeredOn } = supplement;
  const number = supplement.number ? `, ${supplement.number}` : "";
  const answer = supplement.answerNumber ? `, ${supplement.answerNumber}` : "";
  return (
    <div className="text-sm">
      <span aria-hidden="true">‖ </span>
      {text.supplementAsked(`${formatDate(askedOn)}${number}`)}: {supplement.text}
      <div className="muted">
        {answeredOn
          ? text.supplementAnswered(`${formatDate(answeredOn)}${answer}`)
          : text.supplementAwaited(dueOn ? formatDate(dueOn) : "")}
        {supplement.answerText ? `: ${supplement.answerText}` : null}
      </div>
    </div>
  );
}

/** What stood, struck through, what stands instead, who corrected it and why. */
export function Correction({ correction }: { correction: VisitRow["corrections"][number] }) {
  const text = useText(projectText);
  return (
    <div className="text-sm">
      <ul>
        {correction.changes.map(({ field, from, to }) => (
          <li key={field}>
            {text.corrected[field]}: <del className="text-ink-3">{from || text.nothing}</del>{" "}
            <span aria-hidden="true">→</span>{" "}
            <ins className="no-underline">{to || text.nothing}</ins>
          </li>
        ))}
      </ul>
      <div className="muted">
        {text.correctedBy(correction.by, formatDate(correction.on))}: {correction.reason}
      </div>
    </div>
  );
}
