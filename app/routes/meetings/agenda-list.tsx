import type { ReactNode } from "react";
import { AnswerProgressChip } from "#app/components/answer-progress.tsx";
import { Lifeline } from "#app/components/lifeline.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DateText } from "#app/components/ui/state-badge.tsx";
import { common } from "#app/i18n/text/common.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { ReasonChip } from "./reason-chip.tsx";
import type { ShownEntry } from "./shown-agenda.ts";

/** One line: number, what, why, who, until when; `controls` are the secretary's. */
export function AgendaRow({
  entry,
  number,
  controls,
}: {
  entry: ShownEntry;
  number: number | null;
  controls?: ReactNode;
}) {
  const text = useText(agendaText);
  const words = useText(common);
  return (
    <div className="flex gap-3">
      <span className="w-6 flex-none pt-px text-right font-semibold text-ink-3 tabular-nums">
        {number}
      </span>
      <div className="min-w-0 grow">
        <div className="meta">
          {entry.code ? (
            <Link to={paths.issue(entry.code)} className="code plain">
              {entry.code}
            </Link>
          ) : (
            <Chip tone="brand">{text.sections.topic}</Chip>
          )}
          {entry.isAddedLate ? (
            <Chip tone="soon" glyph="+">
              {text.addedLate}
            </Chip>
          ) : null}
          {entry.reasons.map((reason) => (
            <ReasonChip key={reason.key} reason={reason} />
          ))}
          {entry.answers ? <AnswerProgressChip progress={entry.answers} /> : null}
          {entry.disposition ? (
            <Chip tone="brand" glyph="✓">
              {words.disposition[entry.disposition]}
            </Chip>
          ) : null}
        </div>
        <p className="mt-0.5 font-medium">{entry.title}</p>
        <div className="meta mt-0.5">
          {entry.lead ? <span>{entry.lead}</span> : null}
          {entry.waits ? <span>{entry.waits}</span> : null}
          {entry.project ? <span className="text-ink-3">{entry.project}</span> : null}
          {entry.deadline ? (
            <span>
              {text.deadline}: <DateText day={entry.deadline} />
            </span>
          ) : null}
          {entry.minutes > 0 && entry.placement === "discussed" ? (
            <span title={text.minutes}>{text.minutesShort(entry.minutes)}</span>
          ) : null}
        </div>
        {controls}
      </div>
      {entry.life ? (
        <span className="max-md:hidden">
          <Lifeline life={entry.life} />
        </span>
      ) : null}
    </div>
  );
}

/** The agenda as everybody reads it: discussed by section, then for information. */
export function AgendaList({ entries }: { entries: readonly ShownEntry[] }) {
  const text = useText(agendaText);
  let section = "";
  return (
    <ol>
      {entries.map((entry, index) => {
        const isFirst = entry.section !== section;
        section = entry.section;
        return (
          <li key={entry.key}>
            {isFirst ? (
              <h3 className="border-b border-line-soft bg-paper px-4 py-1.5 text-sm font-semibold text-ink-2">
                {text.sections[entry.section]}
              </h3>
            ) : null}
            <div className="row keep">
              <AgendaRow entry={entry} number={index + 1} />
            </div>
          </li>
        );
      })}
    </ol>
  );
}
