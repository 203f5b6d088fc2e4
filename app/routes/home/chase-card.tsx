import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import type { ChaseBrief } from "#app/domain/overview/secretary.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { chaseText } from "#app/i18n/text/chase.ts";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

const SHOWN = 6;

/** Whom to chase today; each line opens the letter to that party. */
export function ChaseCard({
  parties,
  proposed,
}: {
  parties: readonly ChaseBrief[];
  /** Precedents that wait for approval. */
  proposed: number;
}) {
  const text = useText(chaseText);
  const precedents = useText(precedentText);
  const locale = useLocale();
  const count = parties.reduce((sum, party) => sum + party.codes.length, 0);
  return (
    <Card
      id="chase"
      title={text.due}
      count={
        <Link to={paths.chases()} className={`chip ${count > 0 ? "t-over" : "t-done"}`}>
          {formatNumber(count, locale)}
        </Link>
      }
    >
      {parties.length === 0 ? <EmptyState icon="check-circle" title={text.none} /> : null}
      <ul>
        {parties.slice(0, SHOWN).map((party) => (
          <li key={`${party.departmentId} ${party.name}`} className="row text-sm">
            <Link to={letterTo(party)} className="plain flex gap-3">
              <span className="grow">{party.name || text.body}</span>
              <b className="tabular-nums">{formatNumber(party.codes.length, locale)}</b>
            </Link>
          </li>
        ))}
      </ul>
      {proposed > 0 ? (
        <div className="row no-print">
          <Link to={paths.precedents({ state: "proposed" })} className="link">
            {precedents.waiting(formatNumber(proposed, locale))}
          </Link>
        </div>
      ) : null}
      {parties.length > SHOWN ? (
        <div className="row no-print">
          <Link to={paths.chases()} className="link">
            {text.more}
          </Link>
        </div>
      ) : null}
    </Card>
  );
}

function letterTo(party: ChaseBrief): string {
  const base = paths.newChase(party.codes);
  const to =
    party.departmentId === null
      ? new URLSearchParams({ body: party.name })
      : new URLSearchParams({ to: String(party.departmentId) });
  return `${base}&${to}`;
}
