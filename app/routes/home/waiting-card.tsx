import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import type { DepartmentHome } from "#app/domain/overview/department.server.ts";
import { sidesOf, type WaitingLine } from "#app/domain/overview/waiting-flow.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { partyName } from "#app/i18n/party-name.ts";
import { waitingText } from "#app/i18n/text/waiting.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { lists } from "./lists.ts";

/** “Họ đang chờ ta, ta đang chờ họ”, on the home of a department. */
export function WaitingCard({ data }: { data: DepartmentHome }) {
  const text = useText(waitingText);
  const ids = data.departments.map((one) => one.id);
  const { awaited, awaiting } = sidesOf(data.flows, ids);
  const [first] = ids;
  if (first === undefined || (awaited.length === 0 && awaiting.length === 0)) return null;
  return (
    <Card
      id="waiting"
      title={text.term}
      aside={
        <Link to={paths.waiting()} className="link">
          {text.all}
        </Link>
      }
    >
      <WaitingColumns awaited={awaited} awaiting={awaiting} department={first} />
    </Card>
  );
}

/** The two sides beside each other; each count opens the issues behind it. */
export function WaitingColumns({
  awaited,
  awaiting,
  department,
}: {
  awaited: readonly WaitingLine[];
  awaiting: readonly WaitingLine[];
  department: number;
}) {
  const text = useText(waitingText);
  return (
    <div className="grid md:grid-cols-2 md:divide-x md:divide-line">
      <Side
        id="awaited"
        title={text.awaited}
        none={text.noneAwaited}
        lines={awaited}
        all={lists.awaitedOf(department)}
        to={(line) =>
          lists.waitingBetween(line.id ?? 0, { kind: "department", id: department, name: "" })
        }
      />
      <Side
        id="awaiting"
        title={text.awaiting}
        none={text.noneAwaiting}
        lines={awaiting}
        all={lists.awaitingOf(department)}
        to={(line) => lists.waitingBetween(department, line)}
      />
    </div>
  );
}

function Side({
  id,
  title,
  none,
  lines,
  all,
  to,
}: {
  id: string;
  title: string;
  none: string;
  lines: readonly WaitingLine[];
  all: string;
  to: (line: WaitingLine) => string;
}) {
  const locale = useLocale();
  const sum = lines.reduce((count, line) => count + line.count, 0);
  return (
    <section aria-labelledby={`side-${id}`}>
      <div className="flex items-center gap-2 bg-paper px-4.5 py-1.5 max-md:px-3.5">
        <h3 id={`side-${id}`} className="text-sm">
          {title}
        </h3>
        <Link to={all} className="chip t-kept">
          {formatNumber(sum, locale)}
        </Link>
      </div>
      {lines.length === 0 ? <p className="muted px-4.5 py-3 max-md:px-3.5">{none}</p> : null}
      <WaitingLines lines={lines} to={to} />
    </section>
  );
}

export function WaitingLines({
  lines,
  to,
}: {
  lines: readonly WaitingLine[];
  to: (line: WaitingLine) => string;
}) {
  const text = useText(waitingText);
  const locale = useLocale();
  return (
    <ul>
      {lines.map((line) => (
        <li
          key={`${line.kind} ${line.id ?? line.name}`}
          className="row flex items-baseline gap-3 max-md:min-h-11"
        >
          <Link to={to(line)} className="plain grow font-medium">
            {partyName(line, text.party)}
          </Link>
          <span className="muted">
            {line.overdue > 0 ? (
              <span className="text-over">
                {text.overdue(formatNumber(line.overdue, locale))} ·{" "}
              </span>
            ) : null}
            {text.longest(formatNumber(line.longest, locale))}
          </span>
          <b className="min-w-6 text-right tabular-nums">{formatNumber(line.count, locale)}</b>
        </li>
      ))}
    </ul>
  );
}
