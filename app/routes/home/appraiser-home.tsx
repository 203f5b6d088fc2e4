import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Columns } from "#app/components/ui/page-header.tsx";
import { StageBadge } from "#app/components/ui/state-badge.tsx";
import { Table } from "#app/components/ui/table.tsx";
import type { AppraiserHome, Dossier, Pile } from "#app/domain/overview/appraiser.server.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { appraiser as appraiserText } from "#app/i18n/text/home-appraiser.ts";
import { returnApproval } from "#app/i18n/text/return-approval.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { HolderCard, StageCard } from "./bottleneck-cards.tsx";
import { FirstOnly, OpinionCard, ProposalCard, ReturnCard, WorkloadCard } from "./desk-cards.tsx";
import { HandoverCard } from "./handover-card.tsx";
import { HomeHead } from "./head.tsx";
import { IssueRow } from "./issue-row.tsx";
import { sharedLine } from "./shared-line.ts";

/** “Which dossier is on my desk, whose clock runs?” */
export default function AppraiserPage({ today, data }: { today: string; data: AppraiserHome }) {
  const text = useText(homeText);
  const own = useText(appraiserText);
  const locale = useLocale();
  const line = sharedLine(data.blockers, data.next?.period);
  return (
    <>
      <HomeHead
        today={today}
        next={data.next}
        title={own.title}
        actions={
          <>
            <LinkButton to={paths.dossierDay()} icon="folder">
              {text.day}
            </LinkButton>
            <LinkButton to={paths.newIssue()} icon="plus">
              {text.raise}
            </LinkButton>
          </>
        }
      />
      <Columns
        side={
          <>
            <ProposalCard proposals={data.proposals} count={data.proposalCount} />
            <WorkloadCard workload={data.workload} />
            <HolderCard holders={data.holders} />
            <StageCard stages={data.stages} />
          </>
        }
      >
        <ReturnCard returns={data.returns} />
        {data.piles.length === 0 ? (
          <Card id="dossiers" title={own.dossiers}>
            <EmptyState icon="folder" title={own.none}>
              {own.noneText}
            </EmptyState>
          </Card>
        ) : null}
        {(["me", "nobody", "other"] as const).map((holder) => (
          <DossierCard
            key={holder}
            pile={data.piles.find((pile) => pile.holder === holder)}
            dossiers={data.dossiers.filter((dossier) => dossier.holder === holder)}
          />
        ))}
        <HandoverCard handovers={data.handovers} />
        <OpinionCard opinions={data.opinions} count={data.opinionCount} />
        <Card
          id="blockers"
          title={own.atStages}
          count={<Chip tone="kept">{formatNumber(data.blockerCount, locale)}</Chip>}
        >
          {data.blockers.map((issue) => (
            <IssueRow key={issue.code} issue={issue} line={line} />
          ))}
          {data.blockers.length === 0 ? (
            <EmptyState icon="check-circle" title={own.noBlockers} />
          ) : null}
        </Card>
      </Columns>
    </>
  );
}

/** Dossiers of one kind of holder; nothing where there are none. */
function DossierCard({ pile, dossiers }: { pile: Pile | undefined; dossiers: readonly Dossier[] }) {
  const text = useText(appraiserText);
  const locale = useLocale();
  if (!pile) return null;
  const { holder, count, over } = pile;
  return (
    <Card
      id={`dossiers-${holder}`}
      title={text.held[holder]}
      count={
        <>
          <Chip tone="kept">{formatNumber(count, locale)}</Chip>
          {over > 0 ? (
            <Chip tone="over" glyph="!">
              {text.over(formatNumber(over, locale))}
            </Chip>
          ) : null}
        </>
      }
      aside={text.order}
    >
      <DossierTable dossiers={dossiers} holder={holder} />
      <FirstOnly shown={dossiers.length} count={count} />
    </Card>
  );
}

function DossierTable({
  dossiers,
  holder,
}: {
  dossiers: readonly Dossier[];
  holder: Dossier["holder"];
}) {
  const text = useText(appraiserText);
  const returnText = useText(returnApproval);
  const locale = useLocale();
  return (
    <Table<Dossier>
      caption={text.held[holder]}
      rows={dossiers}
      rowKey={(dossier) => `${dossier.code} ${dossier.stageCode}`}
      columns={[
        {
          key: "project",
          label: text.project,
          isHead: true,
          bare: true,
          cell: (dossier) => (
            <Link to={paths.project(dossier.code)} className="plain">
              <span className="code">{dossier.code}</span>{" "}
              <span className="font-normal">{dossier.name}</span>
            </Link>
          ),
        },
        { key: "owner", label: text.owner, cell: (dossier) => dossier.owner },
        {
          key: "stage",
          label: text.stage,
          cell: (dossier) => (
            <>
              <StageBadge name={dossier.stage} round={dossier.round} />
              {holder === "other" ? <div className="muted">{dossier.holderName}</div> : null}
              {dossier.isPaused ? <div className="muted">{text.paused}</div> : null}
              {dossier.isReturnProposed ? <div className="text-soon">{returnText.flag}</div> : null}
              {dossier.isSelfAppraised ? <div className="muted">{text.selfAppraised}</div> : null}
            </>
          ),
        },
        { key: "since", label: text.since, cell: (dossier) => formatDate(dossier.since) },
        {
          key: "days",
          label: text.days,
          align: "num",
          cell: (dossier) => (
            <span className={dossier.days > dossier.limit ? "font-semibold text-over" : ""}>
              {formatNumber(dossier.days, locale)}/{dossier.limit}
            </span>
          ),
        },
        {
          key: "blockers",
          label: text.blockers,
          align: "num",
          cell: (dossier) =>
            dossier.blockers > 0 ? (
              <Link to={paths.issues({ project: dossier.code, kind: "blocker" })} className="plain">
                {formatNumber(dossier.blockers, locale)}
              </Link>
            ) : null,
        },
      ]}
    />
  );
}
