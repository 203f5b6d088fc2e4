import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { Lifeline } from "#app/components/lifeline.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { Columns } from "#app/components/ui/page-header.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { getCovered } from "#app/domain/issue/cause.server.ts";
import { offeredActions } from "#app/domain/issue/offered.ts";
import { getIssuePage } from "#app/domain/issue/page.server.ts";
import { canAct, departmentsAnswering } from "#app/domain/issue/policy.ts";
import { seesProposals } from "#app/domain/issue/scope.server.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import type { PageEvent } from "#app/domain/issue/took-in.server.ts";
import { getIssuePrecedents } from "#app/domain/precedent/fitting.server.ts";
import { canPropose } from "#app/domain/precedent/policy.ts";
import { eventSentence } from "#app/i18n/event-sentence.ts";
import { formatDate, formatTime } from "#app/i18n/format.ts";
import { issueCause } from "#app/i18n/text/issue-cause.ts";
import { issuePage } from "#app/i18n/text/issue-page.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Locale } from "#db/schema.ts";
import { AnswersCard } from "./answers-card.tsx";
import { CoveredCard } from "./covered-card.tsx";
import { IssueActions } from "./issue-actions.tsx";
import { IssueChases } from "./issue-chases.tsx";
import { IssueFacts } from "./issue-facts.tsx";
import { IssueHead } from "./issue-head.tsx";
import { IssuePrecedentsCard } from "./issue-precedents.tsx";
import { IssueStanding } from "./issue-standing.tsx";
import { TookInCard } from "./took-in.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { locale } = ctx.actor;
  const code = args.params.code ?? "";
  const [page, precedents, covered] = await Promise.all([
    getIssuePage(ctx, code),
    getIssuePrecedents(ctx, code),
    getCovered(ctx, code),
  ]);
  const params = new URL(args.request.url).searchParams;
  // A merged issue's code goes on resolving: it leads to where the issue lives on.
  if (page.successor !== null && params.get("view") !== "own")
    throw redirect(paths.issueAfter(page.successor, page.code));
  const { events, standing, tookIn, answers, id: _, version: __, ...issue } = page;
  const asked = params.get("merged");
  return {
    title: `${issue.code} · ${page.text.slice(0, 60)} · Giao ban`,
    issue,
    canOpenChases: seesProposals(ctx),
    precedents,
    covered,
    canPropose: page.state === "resolved" && canPropose(ctx.actor),
    offered: offeredActions(ctx.actor, standing),
    answers,
    writable: canAct(ctx.actor, "answer", standing)
      ? departmentsAnswering(ctx.actor, standing)
      : [],
    events: events.map((event) => told(event, locale)),
    tookIn: tookIn.map((one) => ({
      ...one,
      events: one.events.map((event) => told(event, locale)),
    })),
    comesFrom: tookIn.find((one) => one.code === asked)?.code ?? null,
  };
}

/** History as the reader sees it: sentences, made on the server, so that their words are not sent twice. */
function told(event: PageEvent, locale: Locale) {
  const text = textFor(locale, issuePage);
  const at = new Date(event.at);
  const who = [event.by, event.department].filter(Boolean).join(", ");
  const behalf = event.behalf
    ? ` (${text.behalf(event.behalf)}; ${text.basis(event.basis ?? "")})`
    : "";
  return {
    id: event.id,
    head: `${formatDate(todayOf(at))} ${formatTime(at)} · ${who}${behalf}`,
    body: eventSentence(event.verb, event.particulars, locale),
  };
}

export default function Issue() {
  const data = useLoaderData<typeof loader>();
  const { issue, offered, events, tookIn, comesFrom, canOpenChases, precedents, canPropose } = data;
  const text = useText(issuePage);
  const causeText = useText(issueCause);
  return (
    <Columns
      side={
        <>
          <IssueStanding issue={issue} />
          <IssueChases chases={issue.chases} canOpen={canOpenChases} />
          <Card id="life" title={text.life}>
            <div className="card-body grid gap-4">
              {issue.life === "" && issue.next === null ? (
                <p className="muted">{text.firstMeeting}</p>
              ) : (
                <div className="overflow-x-auto">
                  <Lifeline
                    life={issue.life}
                    next={isOpen(issue.state) ? issue.next : null}
                    size="page"
                  />
                </div>
              )}
              <h3 className="sr-only">{text.history}</h3>
              <Timeline entries={events} />
            </div>
          </Card>
        </>
      }
    >
      {comesFrom ? (
        <Callout
          tone="brand"
          icon="merge"
          title={text.comesFrom(comesFrom)}
          action={
            <Link to={paths.issueAlone(comesFrom)} className="link">
              {text.seeAlone(comesFrom)}
            </Link>
          }
        />
      ) : null}
      {issue.cause && isOpen(issue.state) ? (
        <Callout
          tone="brand"
          icon="link"
          title={
            <>
              {causeText.coveredBy}{" "}
              <Link to={paths.issue(issue.cause)} className="link">
                {issue.cause}
              </Link>
            </>
          }
        >
          {causeText.coveredHint}
        </Callout>
      ) : null}
      <article className="card">
        <IssueHead issue={issue} />
        <IssueFacts issue={issue} />
        <IssueActions code={issue.code} offered={offered} />
      </article>
      <CoveredCard covered={data.covered} />
      <IssuePrecedentsCard code={issue.code} precedents={precedents} canPropose={canPropose} />
      <AnswersCard
        code={issue.code}
        answers={data.answers}
        writable={data.writable}
        isLate={issue.flag === "overdue"}
      />
      <TookInCard tookIn={tookIn} />
    </Columns>
  );
}
