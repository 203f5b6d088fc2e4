import type { Changes } from "#app/domain/meeting/changes.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { meetingReading } from "#app/i18n/text/meeting-reading.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { Link } from "./ui/link.tsx";

/** One line: how many came, ended, slipped … since the last meeting; each number leads to its list. */
export function ChangesStrip({ code, changes }: { code: string; changes: Changes | null }) {
  const text = useText(meetingReading);
  const locale = useLocale();
  if (changes === null || changes.kinds.length === 0) return null;
  const to = (kind: string) => `${paths.meetingPart(code, "changes")}#${kind}`;
  return (
    <section
      aria-label={text.changes}
      className="card mb-5 flex flex-wrap items-baseline gap-x-4 gap-y-1.5 px-4.5 py-3 text-sm max-md:px-3.5"
    >
      <h2 className="text-sm">
        {text.changes} <span className="muted font-normal">{formatDate(changes.since.heldOn)}</span>
      </h2>
      {changes.kinds.map(({ kind, count }) => (
        <Link key={kind} to={to(kind)} className="plain max-md:py-1.5">
          <b>{formatNumber(count, locale)}</b> {text.kinds[kind].toLocaleLowerCase(locale)}
        </Link>
      ))}
    </section>
  );
}
