import { formatNumber, formatWorkingDays } from "#app/i18n/format.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { Link } from "./ui/link.tsx";

export interface StageDays {
  key: string | number;
  label: string;
  /** Median working days; null when no visit has ended or runs. */
  days: number | null;
  /** Working days allowed; without it there is no tick mark and no red. */
  limit?: number | null;
  to?: string;
}

/** Working days against the limit's tick mark, red past it; one scale for all bars. */
export function StageBars({ stages }: { stages: readonly StageDays[] }) {
  const text = useText(figures);
  const locale = useLocale();
  const top = Math.max(1, ...stages.map((stage) => Math.max(stage.days ?? 0, stage.limit ?? 0)));
  return (
    <ul className="grid py-1.5">
      {stages.map((stage) => {
        const days = stage.days ?? 0;
        const isOver = stage.limit != null && days > stage.limit;
        const figure = stage.days === null ? "–" : formatNumber(days, locale);
        const limit = stage.limit == null ? "" : `/${stage.limit}`;
        const title = [
          stage.days === null ? "" : formatWorkingDays(days, locale),
          stage.limit == null ? "" : text.limit(formatWorkingDays(stage.limit, locale)),
          isOver ? text.overLimit : "",
        ]
          .filter(Boolean)
          .join(", ");
        return (
          <li
            key={stage.key}
            title={title}
            className="grid grid-cols-[minmax(0,8.625rem)_minmax(0,1fr)_3.5rem] items-center gap-2.5 px-4.5 py-1.5 text-sm max-md:px-3.5"
          >
            {stage.to ? (
              <Link to={stage.to} className="plain">
                {stage.label}
              </Link>
            ) : (
              <span>{stage.label}</span>
            )}
            <svg className="block h-4 w-full overflow-visible" aria-hidden="true">
              <rect y={3} width="100%" height={10} rx={5} className="fill-track" />
              <rect
                y={3}
                width={`${(days / top) * 100}%`}
                height={10}
                rx={5}
                className={isOver ? "fill-over" : "fill-brand"}
              />
              {stage.limit == null ? null : (
                <rect
                  x={`${Math.min(99, (stage.limit / top) * 100)}%`}
                  width={2}
                  height={16}
                  className="fill-ink"
                />
              )}
            </svg>
            <b className={isOver ? "text-right text-over" : "text-right"}>
              {figure}
              {limit}
              {isOver ? <span className="sr-only">, {text.overLimit}</span> : null}
            </b>
          </li>
        );
      })}
    </ul>
  );
}
