import { Fragment } from "react";
import { figures } from "#app/i18n/text/figures.ts";
import { useText } from "#app/i18n/text.ts";
import { Link } from "./ui/link.tsx";

export interface Answerer {
  name: string;
  to?: string;
}

/** Who has reported before the meeting, who has no progress, who is silent: grey until the cut-off, red after it. */
export function AnswerStrip({
  answered,
  noProgress,
  silent,
  isPastCutoff,
}: {
  /** Counts of departments (or of issues, when the screen says so). */
  answered: number;
  noProgress: number;
  silent: readonly Answerer[];
  isPastCutoff: boolean;
}) {
  const text = useText(figures);
  const total = answered + noProgress + silent.length;
  const part = total > 0 ? 100 / total : 100;
  const parts = Array.from({ length: total }, (_, index) => index);
  const fillOf = (index: number) => {
    if (index < answered) return "fill-done";
    if (index < answered + noProgress) return "fill-none-yet";
    return isPastCutoff ? "fill-over" : "fill-silent";
  };
  return (
    <div className="card-body">
      <svg className="mb-2.5 block h-2.5 w-full" aria-hidden="true">
        {parts.map((index) => (
          <rect
            key={index}
            x={`${index * part}%`}
            width={`${part * (total > 40 ? 1 : 0.86)}%`}
            height="10"
            rx={3}
            className={fillOf(index)}
          />
        ))}
      </svg>
      <div className="meta gap-y-0.5">
        <span>
          <b>{answered}</b> {text.answered}
        </span>
        <span>
          <b>{noProgress}</b> {text.noProgress}
        </span>
        <span className={isPastCutoff && silent.length > 0 ? "text-over" : undefined}>
          <b>{silent.length}</b> {text.silent}
          {silent.length > 0 ? ": " : ""}
          {silent.map((one, index) => (
            <Fragment key={one.name}>
              {index > 0 ? ", " : ""}
              {one.to ? (
                <Link to={one.to} className="plain">
                  {one.name}
                </Link>
              ) : (
                one.name
              )}
            </Fragment>
          ))}
        </span>
      </div>
    </div>
  );
}
