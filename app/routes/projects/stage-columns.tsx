import { useNavigate, useSearchParams } from "@remix-run/react";
import { type DragEvent, useState } from "react";
import { Chip } from "#app/components/ui/chip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Money } from "#app/components/ui/money.tsx";
import { formatNumber } from "#app/i18n/format.ts";
import { board as boardText } from "#app/i18n/text/board.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { BoardPage } from "./board.tsx";
import { type CardView, StageCard } from "./stage-card.tsx";
import { walkCards } from "./walk-cards.ts";

type ColumnView = BoardPage["columns"][number];

/** The card that is being dragged. */
interface Dragged {
  card: CardView;
  from: number;
}

/**
 * Projects in the columns of their stages. A card moves by its menu, by the keyboard or by
 * dragging: all of them open the form of the move, which asks what it must and takes the command.
 */
export function StageColumns({ columns, year }: { columns: readonly ColumnView[]; year: number }) {
  const text = useText(boardText);
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const [said, setSaid] = useState("");
  const back = params.toString();
  const nameOf = (id: number) => columns.find((column) => column.id === id)?.name ?? "";
  const formOf = (card: CardView, to?: number) => paths.moveFromBoard(card.code, back, to);
  const drop = (column: ColumnView) => {
    setDragged(null);
    if (!dragged || dragged.from === column.id) return;
    const { card } = dragged;
    if (card.moves.length === 0) setSaid(text.cannotMove(card.code));
    else if (!reaches(card, column.id)) setSaid(text.notThere(card.code, column.name));
    else navigate(formOf(card, column.id));
  };
  return (
    <>
      <p className="muted mb-2 hidden md:block">{text.keys}</p>
      <p role="status" className="text-over not-empty:mb-2">
        {said}
      </p>
      <section
        aria-label={text.board}
        className="board"
        onKeyDown={(event) => walkCards(event, (path) => navigate(path))}
      >
        {columns.map((column) => (
          <section
            key={column.id}
            aria-label={column.name}
            className="board-column"
            data-drop={
              dragged && dragged.from !== column.id ? reaches(dragged.card, column.id) : undefined
            }
            onDragOver={(event: DragEvent) => {
              if (dragged) event.preventDefault();
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop(column);
            }}
          >
            <ColumnHead column={column} year={year} />
            {column.cards.length === 0 ? (
              <p className="muted px-1 py-3">{text.nothing}</p>
            ) : (
              <ul className="grid gap-2">
                {column.cards.map((card) => (
                  <StageCard
                    key={card.code}
                    card={card}
                    nameOf={nameOf}
                    formOf={formOf}
                    onDragStart={() => {
                      setSaid("");
                      setDragged({ card, from: column.id });
                    }}
                    onDragEnd={() => setDragged(null)}
                  />
                ))}
              </ul>
            )}
            <More column={column} />
          </section>
        ))}
      </section>
    </>
  );
}

function reaches(card: CardView, stageId: number): boolean {
  return card.moves.some(([id]) => id === stageId);
}

function ColumnHead({ column, year }: { column: ColumnView; year: number }) {
  const text = useText(boardText);
  const locale = useLocale();
  const { limits } = column;
  const allowed =
    limits?.least === limits?.most ? limits?.least : `${limits?.least}–${limits?.most}`;
  return (
    <header className="mb-2 px-1">
      <h2 className="flex items-baseline justify-between gap-2 font-semibold">
        {column.name}
        <Link to={paths.projects({ stage: column.code })} className="plain text-ink-3">
          <span aria-hidden="true">{formatNumber(column.count, locale)}</span>
          <span className="sr-only">{text.count(formatNumber(column.count, locale))}</span>
        </Link>
      </h2>
      {column.count === 0 ? null : (
        <dl className="muted mt-0.5 grid gap-0.5">
          <div className="flex justify-between gap-2">
            <dt>{text.plan(year)}</dt>
            <dd>
              <Money amount={column.plan} short />
            </dd>
          </div>
          <div className="flex justify-between gap-2" title={text.medianHint}>
            <dt>{text.median}</dt>
            <dd>
              {column.median === null ? null : formatNumber(column.median, locale)} ·{" "}
              {text.allowed(String(allowed))}
            </dd>
          </div>
        </dl>
      )}
      {column.over > 0 ? (
        <p className="mt-1">
          <Chip tone="over" glyph="!">
            {text.over(column.over)}
          </Chip>
        </p>
      ) : null}
    </header>
  );
}

function More({ column }: { column: ColumnView }) {
  const text = useText(boardText);
  const [params] = useSearchParams();
  if (column.more === null) return null;
  const next = new URLSearchParams(params);
  next.delete("more");
  for (const more of params.getAll("more")) {
    if (!more.startsWith(`${column.code}.`)) next.append("more", more);
  }
  next.append("more", column.more);
  const shown = column.cards.length;
  return (
    <p className="mt-2 grid justify-items-center gap-1">
      <span className="muted">{text.less(shown, column.count)}</span>
      <Link to={`?${next}`} preventScrollReset className="btn btn-sm w-full">
        {text.more(Math.min(25, column.count - shown))}
      </Link>
    </p>
  );
}
