import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Table } from "#app/components/ui/table.tsx";
import type {
  AwaitedOpinion,
  WaitingReturn,
  Workload,
} from "#app/domain/overview/appraiser.server.ts";
import type { ProposedPrecedent } from "#app/domain/overview/proposals.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { appraiser as appraiserText } from "#app/i18n/text/home-appraiser.ts";
import { returnApproval } from "#app/i18n/text/return-approval.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { lists } from "./lists.ts";

/** From this many working days before the time given is over an opinion is soon due. */
const SOON = 2;

/** Opinions asked of others, with the time given; what is past it has timed out. */
export function OpinionCard({
  opinions,
  count,
}: {
  opinions: readonly AwaitedOpinion[];
  count: number;
}) {
  const text = useText(appraiserText);
  const locale = useLocale();
  if (opinions.length === 0) return null;
  return (
    <Card
      id="opinions"
      title={text.opinions}
      count={<Chip tone="kept">{formatNumber(count, locale)}</Chip>}
    >
      {opinions.map((one) => (
        <div key={one.visitId} className="row keep">
          <div className="meta mb-0.5">
            <b>{one.department}</b>
            <OpinionChip days={one.days} limit={one.limit} />
            <span>{text.askedOn(formatDate(one.askedOn))}</span>
            <span>{text.daysOf(one.days, one.limit)}</span>
          </div>
          <Link to={paths.project(one.code)} className="plain">
            <span className="code">{one.code}</span> {one.stage}
          </Link>
          {one.question ? <p className="muted line-clamp-2">{one.question}</p> : null}
        </div>
      ))}
      <FirstOnly shown={opinions.length} count={count} />
    </Card>
  );
}

/** Returns that appraisers propose; the lead's. */
export function ReturnCard({ returns }: { returns: readonly WaitingReturn[] }) {
  const text = useText(returnApproval);
  const words = useText(dossierAct);
  const locale = useLocale();
  if (returns.length === 0) return null;
  return (
    <Card
      id="returns"
      title={text.card}
      count={<Chip tone="soon">{formatNumber(returns.length, locale)}</Chip>}
    >
      {returns.map((one) => (
        <div key={one.code} className="row flex flex-wrap items-start gap-x-4 gap-y-2">
          <div className="min-w-0 grow basis-72">
            <Link to={paths.project(one.code)} className="plain font-medium">
              <span className="code">{one.code}</span> {one.name}
            </Link>
            <p className="muted">{text.waits(one.by, one.to, formatDate(one.on))}</p>
            <p className="line-clamp-3">{one.reason}</p>
          </div>
          <LinkButton to={paths.projectPart(one.code, "return")} size="sm" icon="stamp">
            {words.title.return_decision}
          </LinkButton>
        </div>
      ))}
    </Card>
  );
}

/** Says that a list ends before its end; the board has all. */
export function FirstOnly({ shown, count }: { shown: number; count: number }) {
  const text = useText(appraiserText);
  const locale = useLocale();
  if (shown >= count) return null;
  return (
    <p className="card-body muted">
      {text.firstOnly(formatNumber(shown, locale), formatNumber(count, locale))}{" "}
      <Link to={paths.board()} className="link">
        {text.board}
      </Link>
    </p>
  );
}

function OpinionChip({ days, limit }: { days: number; limit: number }) {
  const text = useText(appraiserText);
  if (days > limit)
    return (
      <Chip tone="over" glyph="!">
        {text.timedOut(days - limit)}
      </Chip>
    );
  if (days < limit - SOON) return null;
  return (
    <Chip tone="soon" glyph="◔">
      {text.soonDue}
    </Chip>
  );
}

/** Who has how much; the lead's. */
export function WorkloadCard({ workload }: { workload: readonly Workload[] | null }) {
  const text = useText(appraiserText);
  const locale = useLocale();
  if (workload === null || workload.length === 0) return null;
  return (
    <Card id="workload" title={text.workload}>
      <Table
        caption={text.workload}
        rows={workload}
        rowKey={(one) => one.name ?? ""}
        cards={false}
        columns={[
          {
            key: "name",
            label: text.person,
            isHead: true,
            cell: (one) => (
              <>
                {one.name ?? text.held.nobody}
                {one.late > 0 ? (
                  <div className="text-sm font-semibold text-over">
                    {text.over(formatNumber(one.late, locale))}
                  </div>
                ) : null}
              </>
            ),
          },
          { key: "dossiers", label: text.load, align: "num", cell: (one) => one.dossiers },
          { key: "left", label: text.daysLeft, align: "num", cell: (one) => one.daysLeft },
        ]}
      />
    </Card>
  );
}

/** Precedents that wait for the lead's word; nothing where none does. */
export function ProposalCard({
  proposals,
  count,
}: {
  proposals: readonly ProposedPrecedent[];
  count: number;
}) {
  const text = useText(appraiserText);
  const locale = useLocale();
  if (count === 0) return null;
  const figure = formatNumber(count, locale);
  return (
    <Card
      id="proposals"
      title={text.proposals}
      count={
        <Link to={lists.proposedPrecedents()} className="chip t-kept">
          {figure}
        </Link>
      }
    >
      {proposals.map((one) => (
        <div key={one.code} className="row keep">
          <div className="meta mb-0.5">
            <span className="code">{one.code}</span>
            <span>{one.isOwn ? text.ownProposal : text.proposedBy(one.by)}</span>
          </div>
          <Link to={paths.precedent(one.code)} className="plain line-clamp-2">
            {one.title}
          </Link>
        </div>
      ))}
      {proposals.length < count ? (
        <div className="row no-print">
          <Link to={lists.proposedPrecedents()} className="link">
            {text.allProposals(figure)}
          </Link>
        </div>
      ) : null}
    </Card>
  );
}
