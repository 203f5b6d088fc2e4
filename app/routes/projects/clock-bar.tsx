import { formatDate, formatWorkingDays } from "#app/i18n/format.ts";
import { appraisal } from "#app/i18n/text/appraisal.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import type { Party } from "#db/schema.ts";
import type { ProjectData } from "./page.tsx";

const fills: Record<Party, string> = {
  owner: "fill-none-yet",
  appraiser: "fill-brand",
  finance: "fill-late",
  other: "fill-thread",
};

const GAP = 0.4;

/** Who had the dossier for how long, against the time allowed; the words say all that the bar shows. */
export function ClockBar({ page }: { page: ProjectData }) {
  const text = useText(projectText);
  const { parties } = useText(appraisal);
  const locale = useLocale();
  const { shares, firstDay } = page;
  const total = shares.reduce((all, one) => all + one.days, 0);
  const before = (index: number) =>
    shares.slice(0, index).reduce((all, one) => all + (one.days / total) * 100, 0);
  return (
    <section aria-labelledby="clock-title" className="mb-5">
      <h3 id="clock-title" className="mb-1.5 flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-semibold">{text.clock}</span>
        <span className="text-ink-3">
          {text.clockSum(formatWorkingDays(total, locale), formatDate(firstDay))}
        </span>
      </h3>
      <svg className="block h-4 w-full overflow-hidden rounded-full" aria-hidden="true">
        <rect width="100%" height="100%" className="fill-track" />
        {total === 0
          ? null
          : shares.map((one, index) =>
              one.days === 0 ? null : (
                <rect
                  key={one.party}
                  x={`${before(index)}%`}
                  width={`${Math.max(0.5, (one.days / total) * 100 - GAP)}%`}
                  height="100%"
                  className={fills[one.party]}
                />
              ),
            )}
      </svg>
      <ul className="mt-2 grid gap-x-6 gap-y-1 text-sm md:grid-cols-2">
        {shares.map((one) => (
          <li key={one.party} className="flex flex-wrap items-baseline gap-x-1.5">
            <svg className="size-3 flex-none self-center" aria-hidden="true">
              <rect width="100%" height="100%" rx={3} className={fills[one.party]} />
            </svg>
            <span className={one.isCurrent ? "font-semibold" : undefined}>
              {parties[one.party]}:
            </span>
            <b>{formatWorkingDays(one.days, locale)}</b>
            {one.allowed > 0 ? (
              <span className="text-ink-3">{text.clockAllowed(one.allowed)}</span>
            ) : null}
            {one.over > 0 ? (
              <span className="font-semibold text-over">! {text.clockOver(one.over)}</span>
            ) : null}
            {one.isCurrent ? (
              <span className="text-brand">{text.clockRuns(formatDate(page.clockSince))}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
