import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { Columns, PageHeader } from "#app/components/ui/page-header.tsx";
import { StageBadge } from "#app/components/ui/state-badge.tsx";
import { clockShares } from "#app/domain/appraisal/clock-shares.ts";
import { getDossier, moveAuthority, standingOf } from "#app/domain/appraisal/dossier.server.ts";
import { pathOf } from "#app/domain/appraisal/path.ts";
import { knowsProposedReturns } from "#app/domain/appraisal/policy.ts";
import { getCheckProgress, ownsSelfCheck } from "#app/domain/appraisal/self-check.server.ts";
import { awaitedSupplement } from "#app/domain/appraisal/visit.ts";
import { todayOf, yearOf } from "#app/domain/clock.ts";
import { canRaise } from "#app/domain/issue/policy.ts";
import { listProjectIssues } from "#app/domain/issue/project-issues.server.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import { getProject, listProjectEvents } from "#app/domain/project/page.server.ts";
import { canEditProject, canManageProjects } from "#app/domain/project/policy.ts";
import { eventSentence } from "#app/i18n/event-sentence.ts";
import { project as projectText } from "#app/i18n/text/project.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { mayKeepMoney } from "../money/act.server.ts";
import { actsOf } from "./dossier-acts.ts";
import { FactsCard } from "./facts-card.tsx";
import { HistoryCard } from "./history-card.tsx";
import { IssuesCard } from "./issues-card.tsx";
import { MoneyCard } from "./money-card.tsx";
import { PathCard } from "./path-card.tsx";
import { proposedReturn } from "./proposed-return.tsx";
import { visitRow } from "./visit-rows.ts";
import { VisitsCard } from "./visits-card.tsx";

const EVENTS = 20;
const ALL_EVENTS = 500;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { actor, db } = ctx;
  const { locale } = actor;
  const isVi = locale === "vi";
  const text = textFor(locale, projectText);
  const today = todayOf(ctx.now);
  const wantsAll = new URL(args.request.url).searchParams.has("history");
  const code = args.params.code ?? "";
  const [project, dossier] = await Promise.all([getProject(db, code), getDossier(db, code, today)]);
  const { stages } = dossier;
  const limit = wantsAll ? ALL_EVENTS : EVENTS;
  const { visit, stage: current } = standingOf(dossier);
  const knowsReturns = knowsProposedReturns(actor, dossier.bodies.appraisingDepartmentId);
  const isOwn = ownsSelfCheck(actor, project.ownerId) && project.isActive;
  const [issues, events, check] = await Promise.all([
    listProjectIssues(ctx, project.id, today),
    listProjectEvents(db, project.id, limit + 1, knowsReturns),
    isOwn ? getCheckProgress(db, project.id, visit.round) : null,
  ]);
  const nameOf = (id: number | null) => {
    const stage = stages.find((one) => one.id === id);
    return (isVi ? stage?.shortNameVi : stage?.shortNameEn) ?? "";
  };
  const isLast = current.id === stages.at(-1)?.id;
  const owner = isVi ? project.ownerVi : project.ownerEn;
  const responsible = isVi ? current.responsibleVi : current.responsibleEn;
  const body = current.recordedBy === "owner" ? owner : responsible;
  const canEdit = canEditProject(actor, project.ownerId);
  return {
    title: `${project.code} ${(isVi ? project.vi : project.en) || project.vi} · Giao ban`,
    code: project.code,
    name: (isVi ? project.vi : project.en) || project.vi,
    nameEn: isVi ? project.en : "",
    owner,
    ownerCode: project.ownerCode,
    kind: isVi ? project.kindVi : project.kindEn,
    funding: project.funding,
    group: project.group,
    budget: project.budget,
    isActive: project.isActive,
    year: yearOf(today),
    years: project.years,
    stage: nameOf(current.id),
    round: visit.round,
    since: visit.enteredOn,
    days: visit.counted,
    limit: visit.allowed,
    isPaused: visit.isPaused,
    check,
    isOwn,
    proposal: knowsReturns ? proposedReturn(locale, dossier, visit) : null,
    acts: actsOf(actor, dossier, visit),
    position: current.position,
    holder: (isVi ? visit.holderVi : visit.holderEn) || body,
    person: visit.person ?? "",
    holderSince: visit.holderSince ?? visit.enteredOn,
    path: pathOf(stages, dossier.visits).map((place) => {
      const limit = stages.find((one) => one.id === place.stageId)?.daysAllowed ?? null;
      const open = issues.filter((one) => one.stageId === place.stageId && isOpen(one.state));
      return { ...place, name: nameOf(place.stageId), limit, blockers: open.length };
    }),
    handover: visitRow(actor, dossier, visit, nameOf).handover,
    clockSince: awaitedSupplement(visit)?.askedOn ?? visit.holderSince ?? visit.enteredOn,
    visits: dossier.visits.map((one) => visitRow(actor, dossier, one, nameOf)),
    shares: clockShares(dossier),
    firstDay: dossier.visits[0]?.enteredOn ?? visit.enteredOn,
    opinions: dossier.beside.map((one) => visitRow(actor, dossier, one, nameOf)),
    issues: issues.map(({ stageId, ...issue }) => ({ ...issue, stage: nameOf(stageId) })),
    events: events.slice(0, limit).map((event) => ({
      id: event.id,
      at: event.at,
      by:
        event.behalf === null
          ? event.actor
          : text.onBehalf(event.actor, event.behalf, event.basis ?? ""),
      said: eventSentence(event.verb, event.particulars, locale),
    })),
    hasMoreEvents: events.length > limit,
    can: {
      edit: canEdit && project.isActive,
      money: project.isActive && mayKeepMoney(actor, project),
      move: moveAuthority(actor, dossier, current) !== null && project.isActive && !isLast,
      raise: project.isActive && canRaise(actor, project.ownerId),
      end: project.isActive && canManageProjects(actor),
      takeUp: !project.isActive && canManageProjects(actor),
    },
  };
}

export type ProjectData = ReturnType<typeof useLoaderData<typeof loader>>;

export default function Project() {
  const page = useLoaderData<typeof loader>();
  const text = useText(projectText);
  const { can } = page;
  return (
    <>
      <PageHeader
        above={
          <>
            <span className="code">{page.code}</span> · {page.owner}
          </>
        }
        title={page.name}
        below={
          <>
            <StageBadge name={page.stage} round={page.round} />
            <span>{page.kind}</span>
            {page.group === "none" ? null : <span>{text.groups[page.group]}</span>}
            {page.isActive ? null : (
              <Chip tone="pause" glyph="×">
                {text.ended}
              </Chip>
            )}
          </>
        }
        actions={
          <>
            {can.edit ? (
              <LinkButton to={paths.projectPart(page.code, "edit")} icon="edit">
                {text.edit}
              </LinkButton>
            ) : null}
            {can.raise ? (
              <LinkButton
                to={paths.newIssue({ project: page.code })}
                icon="flag"
                variant={can.move ? "secondary" : "primary"}
              >
                {text.raise}
              </LinkButton>
            ) : null}
            {can.move ? (
              <LinkButton
                to={paths.projectPart(page.code, "stage")}
                icon="arrow-right"
                variant="primary"
              >
                {text.move}
              </LinkButton>
            ) : null}
            {can.takeUp ? (
              <LinkButton to={paths.projectPart(page.code, "reactivation")} variant="primary">
                {text.takeUp}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {page.isActive ? null : (
        <div className="mb-5">
          <Callout tone="pause" icon="archive" title={text.ended}>
            {text.endedHint}
          </Callout>
        </div>
      )}
      <div className="grid gap-5">
        <PathCard page={page} />
        <Columns
          side={
            <>
              <MoneyCard page={page} />
              <FactsCard page={page} />
            </>
          }
        >
          <IssuesCard page={page} />
          <VisitsCard visits={page.visits} />
          <HistoryCard page={page} />
        </Columns>
      </div>
    </>
  );
}
