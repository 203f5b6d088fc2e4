import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { StageName } from "#app/components/ui/state-badge.tsx";
import type { UnconfirmedHandover } from "#app/domain/overview/handovers.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { homeHandovers } from "#app/i18n/text/home-handovers.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { QueueHead } from "./queue-head.tsx";

/** Handovers that nobody has confirmed: those that the reader is to confirm, and those that the reader awaits. */
export function HandoverCard({ handovers }: { handovers: readonly UnconfirmedHandover[] }) {
  const text = useText(homeHandovers);
  const locale = useLocale();
  if (handovers.length === 0) return null;
  return (
    <Card
      id="handovers"
      title={text.title}
      count={<Chip tone="kept">{formatNumber(handovers.length, locale)}</Chip>}
    >
      {(["in", "out"] as const).map((direction) => {
        const rows = handovers.filter((one) => one.direction === direction);
        return rows.length === 0 ? null : (
          <section key={direction} aria-labelledby={`handovers-${direction}`}>
            <QueueHead
              id={`handovers-${direction}`}
              title={text.directions[direction]}
              count={rows.length}
            />
            {rows.map((one) => (
              <HandoverRow key={one.visitId} handover={one} />
            ))}
          </section>
        );
      })}
    </Card>
  );
}

function HandoverRow({ handover }: { handover: UnconfirmedHandover }) {
  const text = useText(homeHandovers);
  const { code, name, stage, round, direction, department, person, on, days, visitId } = handover;
  const other = [department, person].filter(Boolean).join(", ");
  return (
    <div className="row keep flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 grow basis-72">
        <div className="meta mb-0.5">
          <StageName name={stage} round={round} />
          <span>{text.said[direction](other, formatDate(on))}</span>
          {days > 0 ? <span>{text.since(days)}</span> : null}
        </div>
        <Link to={paths.project(code)} className="plain">
          <span className="code">{code}</span> {name}
        </Link>
      </div>
      {direction === "in" ? (
        <div className="no-print flex flex-wrap gap-2 max-md:w-full max-md:[&>.btn]:grow">
          <LinkButton to={paths.visitPart(code, visitId, "receipt")} size="sm">
            {text.confirm}
          </LinkButton>
        </div>
      ) : null}
    </div>
  );
}
