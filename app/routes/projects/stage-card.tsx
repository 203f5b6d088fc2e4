import { Chip } from "#app/components/ui/chip.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { useHydrated } from "#app/components/ui/use-hydrated.ts";
import { appraisal as appraisalText } from "#app/i18n/text/appraisal.ts";
import { board as boardText } from "#app/i18n/text/board.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { BoardPage } from "./board.tsx";
import { DaysAtStage } from "./project-table.tsx";

export type CardView = BoardPage["columns"][number]["cards"][number];

/** A project on the board; whoever may move it finds the ways in its menu. */
export function StageCard({
  card,
  nameOf,
  formOf,
  onDragStart,
  onDragEnd,
}: {
  card: CardView;
  nameOf: (stageId: number) => string;
  /** The form of a move, to a stage or to be chosen there. */
  formOf: (card: CardView, stageId?: number) => string;
  onDragStart: () => void;
  onDragEnd: () => void;
}) {
  const text = useText(boardText);
  const { round } = useText(figures);
  const { parties } = useText(appraisalText);
  const isHydrated = useHydrated();
  const [forward] = card.moves.find(([, direction]) => direction === "forward") ?? [];
  const [back] = card.moves.find(([, direction]) => direction === "back") ?? [];
  return (
    <li
      className="board-card"
      draggable={isHydrated}
      onDragStart={(event) => {
        event.dataTransfer.setData("text/plain", card.code);
        event.dataTransfer.effectAllowed = "move";
        onDragStart();
      }}
      onDragEnd={onDragEnd}
    >
      <div className="meta justify-between">
        <span className="code">{card.code}</span>
        <span className="num">
          <DaysAtStage days={card.days} limit={card.limit} />
        </span>
      </div>
      <Link
        to={paths.project(card.code)}
        className="plain font-medium"
        draggable={false}
        data-card=""
        data-forward={forward === undefined ? undefined : formOf(card, forward)}
        data-back={back === undefined ? undefined : formOf(card, back)}
      >
        {card.name}
      </Link>
      <div className="meta">
        <span>{card.owner}</span>
        {card.round > 1 ? <span className="text-soon">{round(card.round)}</span> : null}
        <span>{card.isPaused ? text.paused : text.clock(parties[card.clock])}</span>
        {card.blockers > 0 ? (
          <Link to={paths.issues({ project: card.code })} draggable={false}>
            <Chip tone="over">{text.blockers(card.blockers)}</Chip>
          </Link>
        ) : null}
      </div>
      {card.moves.length > 0 ? (
        <details className="group">
          <summary
            className="inline-flex min-h-7 items-center gap-1 rounded text-xs font-medium text-brand max-md:min-h-11"
            aria-label={text.moveCard(card.code)}
          >
            <Icon name="arrow-right" size={14} />
            {text.move}
          </summary>
          <ul className="mt-1 grid gap-0.5 border-t border-line pt-1">
            {card.moves
              .filter(([, direction]) => direction !== "skip")
              .map(([id, direction]) => (
                <li key={id}>
                  <Link
                    to={formOf(card, id)}
                    className="flex min-h-8 items-center hover:text-brand max-md:min-h-11"
                  >
                    {direction === "back" ? text.back(nameOf(id)) : text.forward(nameOf(id))}
                  </Link>
                </li>
              ))}
            <li>
              <Link
                to={formOf(card)}
                className="flex min-h-8 items-center text-ink-2 hover:text-brand max-md:min-h-11"
              >
                {text.other}
              </Link>
            </li>
          </ul>
        </details>
      ) : null}
    </li>
  );
}
