import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DateText } from "#app/components/ui/state-badge.tsx";
import { common } from "#app/i18n/text/common.ts";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ShownItem } from "./shown-record.ts";

/** The conclusions of a meeting by number, each with whose it is and until when. */
export function ConclusionList({ items }: { items: readonly ShownItem[] }) {
  const text = useText(meetingText);
  const words = useText(common);
  const concluded = items.filter((item) => item.conclusions.length > 0);
  return (
    <Card id="conclusions" title={text.conclusions}>
      {concluded.length === 0 ? (
        <EmptyState icon="gavel" title={text.noConclusions} />
      ) : (
        <ol>
          {concluded.map((item) => (
            <li key={item.id} className="row keep">
              <div className="meta">
                {item.code ? (
                  <Link to={paths.issue(item.code)} className="code plain">
                    {item.code}
                  </Link>
                ) : null}
                {item.disposition ? (
                  <Chip tone="brand">{words.disposition[item.disposition]}</Chip>
                ) : null}
                <span className="text-ink-2">{item.title}</span>
              </div>
              {item.conclusions.map((one) => (
                <div key={one.id} className="mt-1.5 flex gap-2.5">
                  <span className="w-6 flex-none text-right font-semibold text-ink-3 tabular-nums">
                    {one.number}
                  </span>
                  <div className="min-w-0">
                    <p className="whitespace-pre-line">{one.text}</p>
                    <div className="meta">
                      {one.lead ? <b className="font-semibold">{one.lead}</b> : null}
                      {one.coordinators ? <span>{text.with(one.coordinators)}</span> : null}
                      {one.asked > 0 ? <span>{text.asked(one.asked)}</span> : null}
                      {one.deadline ? <DateText day={one.deadline} /> : null}
                      {one.task ? (
                        <Link to={paths.issue(one.task)} className="code plain">
                          {one.task}
                        </Link>
                      ) : null}
                      {one.isCorrected ? (
                        <Chip tone="late" glyph="↻">
                          {text.corrected}
                        </Chip>
                      ) : null}
                    </div>
                  </div>
                </div>
              ))}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
