import type { PathState } from "#app/domain/appraisal/path.ts";
import { formatDate, formatWorkingDays } from "#app/i18n/format.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { Link } from "./ui/link.tsx";

export interface PathStage {
  id: number;
  name: string;
  state: PathState;
  /** First day of the latest visit. */
  enteredOn?: string | null;
  /** Working days of all visits so far. */
  days?: number | null;
  limit?: number | null;
  /** Times the dossier has been here. */
  rounds?: number;
  /** Open blockers that bite here. */
  blockers?: number;
  to?: string;
}

const dots: Record<PathState, string> = {
  past: "border-brand bg-brand text-on-brand",
  skipped: "border-dashed border-edge bg-card text-ink-3",
  untracked: "border-dashed border-edge bg-card text-ink-3",
  current: "border-brand bg-card text-brand ring-4 ring-brand-soft",
  ahead: "border-thread bg-card text-ink-3",
};

/** A project's way through the stages: what is behind it, what it passed over, where it stands, what lies ahead. */
export function StagePath({
  label,
  stages,
  blockersLabel,
}: {
  label: string;
  stages: readonly PathStage[];
  /** “2 vướng mắc”. */
  blockersLabel: (count: number) => string;
}) {
  const text = useText(figures);
  const locale = useLocale();
  return (
    <div className="@container">
      <ol aria-label={label} className="grid gap-0 @min-[62rem]:flex">
        {stages.map((stage, index) => {
          const isOver = stage.limit != null && stage.days != null && stage.days > stage.limit;
          const isReached = stage.state === "past" || stage.state === "current";
          const passedOver =
            stage.state === "skipped" || stage.state === "untracked"
              ? text.passedOver[stage.state]
              : null;
          const thread = isReached ? "before:bg-brand" : "before:bg-thread";
          return (
            <li
              key={stage.id}
              aria-current={stage.state === "current" ? "step" : undefined}
              className={`relative flex gap-3 pb-3 @min-[62rem]:min-w-0 @min-[62rem]:flex-1 @min-[62rem]:flex-col @min-[62rem]:gap-1.5 @min-[62rem]:px-1 @min-[62rem]:pb-0 @min-[62rem]:text-center ${
                index === 0
                  ? ""
                  : `before:absolute before:-top-3 before:left-3 before:h-3 before:w-0.5 @min-[62rem]:before:top-3 @min-[62rem]:before:-left-1/2 @min-[62rem]:before:h-0.5 @min-[62rem]:before:w-full ${thread}`
              }`}
            >
              <span
                aria-hidden="true"
                className={`relative z-1 grid size-6.5 flex-none place-items-center rounded-full border-2 text-2xs font-semibold @min-[62rem]:mx-auto ${dots[stage.state]}`}
              >
                {stage.state === "past" ? "✓" : passedOver ? "–" : index + 1}
              </span>
              <span className="min-w-0 @max-[62rem]:flex @max-[62rem]:flex-wrap @max-[62rem]:items-baseline @max-[62rem]:gap-x-2 @min-[62rem]:grid @min-[62rem]:gap-0.5">
                <span
                  className={`text-xs leading-tight ${
                    stage.state === "current"
                      ? "font-semibold text-brand"
                      : isReached
                        ? "font-medium"
                        : "text-ink-3"
                  }`}
                >
                  {stage.name}
                  {stage.state === "current" ? (
                    <span className="sr-only"> ({text.currentStage})</span>
                  ) : null}
                </span>
                {passedOver ? (
                  <span className="text-2xs text-ink-3 italic">{passedOver}</span>
                ) : null}
                {isReached && stage.days != null ? (
                  <span
                    className={`text-2xs ${isOver ? "font-semibold text-over" : "text-ink-3"}`}
                    title={
                      stage.limit == null
                        ? undefined
                        : text.limit(formatWorkingDays(stage.limit, locale))
                    }
                  >
                    {isOver ? "! " : ""}
                    {formatWorkingDays(stage.days, locale)}
                    {isOver ? <span className="sr-only">, {text.overLimit}</span> : null}
                  </span>
                ) : null}
                {stage.state === "current" && stage.enteredOn ? (
                  <span className="text-2xs text-ink-3">
                    {text.since(formatDate(stage.enteredOn))}
                  </span>
                ) : null}
                {stage.rounds && stage.rounds > 1 ? (
                  <span className="text-2xs text-ink-3">{text.round(stage.rounds)}</span>
                ) : null}
                {stage.blockers ? (
                  stage.to ? (
                    <Link to={stage.to} className="chip t-over @min-[62rem]:mx-auto">
                      {blockersLabel(stage.blockers)}
                    </Link>
                  ) : (
                    <span className="chip t-over @min-[62rem]:mx-auto">
                      {blockersLabel(stage.blockers)}
                    </span>
                  )
                ) : null}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
