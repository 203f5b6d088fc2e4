import { LinkButton } from "#app/components/ui/button.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Disposition, Placement } from "#db/schema.ts";

export interface Line {
  id: number;
  code: string;
  title: string;
  lead: string;
  placement: Placement;
  minutes: number;
  disposition: Disposition | null;
}

/** The agenda beside the item: what is done is ticked, what the room is at is marked. */
export function RoomAgenda({
  code,
  lines,
  currentId,
  canRecord,
}: {
  code: string;
  lines: readonly Line[];
  currentId: number;
  canRecord: boolean;
}) {
  const text = useText(roomText);
  const discussed = lines.filter((line) => line.placement === "discussed");
  const information = lines.filter((line) => line.placement === "information");
  const isAtInformation = information.some((line) => line.id === currentId);
  return (
    <nav aria-label={text.agenda} className="card">
      <header className="card-header">
        <h2>{text.agenda}</h2>
      </header>
      <ol>
        {discussed.map((line, index) => (
          <RoomLine
            key={line.id}
            code={code}
            line={line}
            number={index + 1}
            isCurrent={line.id === currentId}
          />
        ))}
      </ol>
      {information.length > 0 ? (
        <details open={isAtInformation} className="border-t border-line">
          <summary className="muted min-h-9 cursor-pointer px-4 py-2.5 max-md:min-h-11">
            + {text.information(information.length)}
          </summary>
          <ol>
            {information.map((line) => (
              <RoomLine
                key={line.id}
                code={code}
                line={line}
                number={null}
                isCurrent={line.id === currentId}
              />
            ))}
          </ol>
        </details>
      ) : null}
      {canRecord ? (
        <div className="flex flex-wrap gap-2 border-t border-line px-3 py-2.5">
          <LinkButton to={paths.meetingPart(code, "agenda/addition")} size="sm" icon="plus">
            {text.addItem}
          </LinkButton>
          <LinkButton to={paths.meetingPart(code, "agenda/topic")} size="sm" icon="plus">
            {text.addTopic}
          </LinkButton>
        </div>
      ) : null}
    </nav>
  );
}

function RoomLine({
  code,
  line,
  number,
  isCurrent,
}: {
  code: string;
  line: Line;
  number: number | null;
  isCurrent: boolean;
}) {
  const text = useText(roomText);
  const isDone = line.disposition !== null;
  return (
    <li className="border-b border-line-soft last:border-0">
      <Link
        to={`${paths.meetingPart(code, "session")}?item=${line.id}`}
        aria-current={isCurrent ? "true" : undefined}
        preventScrollReset
        className="flex gap-2.5 px-4 py-2 hover:bg-paper aria-current:bg-brand-soft aria-current:shadow-[inset_3px_0_0_var(--color-brand)] max-md:min-h-11"
      >
        <span className="w-5 flex-none text-right font-semibold text-ink-3 tabular-nums">
          {isDone ? <span aria-hidden="true">✓</span> : number}
          {isDone ? <span className="sr-only">{text.done_}</span> : null}
        </span>
        <span className="min-w-0 grow">
          <span
            className={`block truncate ${isDone && !isCurrent ? "text-ink-3" : "font-medium"}`}
            title={line.title}
          >
            {line.title}
          </span>
          <span className="muted block truncate">{line.lead}</span>
        </span>
        {line.minutes > 0 && number !== null ? (
          <span className="muted flex-none">{text.minutesShort(line.minutes)}</span>
        ) : null}
      </Link>
    </li>
  );
}
