import { Chip } from "#app/components/ui/chip.tsx";
import { DateText } from "#app/components/ui/state-badge.tsx";
import { formatWorkingDays } from "#app/i18n/format.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { ActButtons } from "./act-buttons.tsx";
import type { ProjectData } from "./page.tsx";
import { Unconfirmed } from "./unconfirmed.tsx";
import { Correction } from "./visit-notes.tsx";

/** Opinions asked beside the main line, newest first: the dossier goes on, their days are in no sum. */
export function OpinionsList({ opinions }: { opinions: ProjectData["opinions"] }) {
  const text = useText(dossierAct);
  const locale = useLocale();
  if (opinions.length === 0) return null;
  return (
    <section className="mt-5 border-t border-line pt-3" aria-labelledby="opinions-title">
      <h3 id="opinions-title" className="font-semibold">
        {text.opinions}
      </h3>
      <p className="muted">{text.opinionsHint}</p>
      <ul className="mt-2 grid gap-3 text-sm">
        {[...opinions].reverse().map((one) => (
          <li key={one.id} className="keep">
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <b>{one.holder}</b>
              <span className="text-ink-3">{one.stage}</span>
              {one.person ? <span>{one.person}</span> : null}
              <OpinionState opinion={one} />
              <Unconfirmed handover={one.handover} />
              <span className="text-ink-3">
                {text.daysOf(formatWorkingDays(one.days, locale), one.allowed)}
              </span>
            </div>
            <p className="whitespace-pre-line">
              <DateText day={one.enteredOn} />: {one.question}
            </p>
            {one.leftOn ? (
              <p className="mt-1 whitespace-pre-line rounded-lg bg-paper px-3 py-2">
                <DateText day={one.leftOn} />
                {one.numberOut ? ` · ${one.numberOut}` : ""}: {one.answer}
              </p>
            ) : null}
            {one.corrections.map((mistake) => (
              <Correction key={`${mistake.on} ${mistake.reason}`} correction={mistake} />
            ))}
            <ActButtons acts={one.acts} size="sm" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpinionState({ opinion }: { opinion: ProjectData["opinions"][number] }) {
  const text = useText(dossierAct);
  const isLate = opinion.days > opinion.allowed;
  if (opinion.leftOn !== null) {
    return (
      <Chip tone={isLate ? "late" : "done"} glyph="✓">
        {isLate ? text.answeredLate : text.answered}
      </Chip>
    );
  }
  return (
    <Chip tone={isLate ? "over" : "on"} glyph={isLate ? "!" : "•"}>
      {isLate ? text.timedOut : text.waiting}
    </Chip>
  );
}
