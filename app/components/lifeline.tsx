import { type LifeMark, type LifePoint, lifeLetters, parseLife } from "#app/domain/issue/life.ts";
import { formatMonthShort } from "#app/i18n/format.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { useLocale, useText } from "#app/i18n/text.ts";

/** Images a list row can carry: see life-marks.css. */
const ROW_SLOTS = 8;
const PITCH = 30;
/** A next meeting with nothing before it: drawn without the thread. */
const NEXT_ALONE = "g";

const letters = Object.fromEntries(
  Object.entries(lifeLetters).map(([letter, mark]) => [mark, letter]),
) as Record<LifeMark, string>;

interface Slot {
  period: string;
  mark: LifeMark | null;
}

/** The dots in order: of the given meetings, or of those in the life itself, then the next one. */
function slotsOf(
  life: string | readonly LifePoint[],
  periods: readonly string[] | undefined,
  next: string | null | undefined,
): Slot[] {
  const points = typeof life === "string" ? parseLife(life) : life;
  const marks = new Map(points.map((point) => [point.period, point.mark]));
  const slots: Slot[] = periods
    ? periods.map((period) => ({ period, mark: marks.get(period) ?? null }))
    : [...points];
  return next ? [...slots, { period: next, mark: "next" }] : slots;
}

/**
 * A row of dots, one a meeting, that tells an issue's life. `row` is a single
 * element for lists; `page` shows the months' names under the dots.
 */
export function Lifeline({
  life,
  periods,
  next,
  size = "row",
}: {
  /** As `lifeOf` gives it, or as points, oldest first. */
  life: string | readonly LifePoint[];
  /** Meetings ("2026-09") to show in any case, so that months stand one below the other. */
  periods?: readonly string[] | undefined;
  /** The next meeting's period: a dashed dot at the end. */
  next?: string | null | undefined;
  size?: "row" | "page";
}) {
  const text = useText(figures);
  const locale = useLocale();
  const all = slotsOf(life, periods, next);
  const slots = size === "row" ? all.slice(-ROW_SLOTS) : all;
  const told = slots
    .flatMap(({ period, mark }) =>
      mark ? [`${formatMonthShort(period, locale)} ${text.mark[mark]}`] : [],
    )
    .join(", ");
  if (size === "page") return <LifelinePage slots={slots} told={told} />;
  const marks = slots.map(({ mark }, index) => {
    if (!mark) return "";
    const isAlone = mark === "next" && !slots[index - 1]?.mark;
    return ` l${index + 1}${isAlone ? NEXT_ALONE : letters[mark]}`;
  });
  return (
    <span
      role="img"
      aria-label={told || text.lifeline}
      title={told}
      className={`life-row life-${Math.max(slots.length, 1)}${marks.join("")}`}
    />
  );
}

function LifelinePage({ slots, told }: { slots: readonly Slot[]; told: string }) {
  const text = useText(figures);
  const locale = useLocale();
  const width = slots.length * PITCH;
  const thread = slots
    .map(({ mark }, index) =>
      mark && mark !== "new" && slots[index - 1]?.mark ? `M${index * PITCH - 5} 10h10` : "",
    )
    .join("");
  const placed = slots.map((slot, index) => ({ ...slot, x: index * PITCH }));
  return (
    <svg
      className="life"
      role="img"
      aria-label={`${text.lifeline}: ${told}`}
      viewBox={`0 0 ${width} 37`}
      width={width}
      height={37}
    >
      <path d={thread} />
      {placed.map(({ period, mark, x }) => (
        <g key={period}>
          {mark ? <use href={`/icons.svg#m-${mark}`} x={x + 5} /> : null}
          <text x={x + PITCH / 2} y={34}>
            {formatMonthShort(period, locale)}
          </text>
        </g>
      ))}
    </svg>
  );
}
