import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { DateText } from "#app/components/ui/state-badge.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { notFound } from "#app/domain/errors.ts";
import { seesProposals } from "#app/domain/issue/scope.server.ts";
import { before, getChanges } from "#app/domain/meeting/changes.server.ts";
import { canReadAgenda } from "#app/domain/meeting/policy.ts";
import { isHeld } from "#app/domain/meeting/status.ts";
import { formatDate, formatNumber } from "#app/i18n/format.ts";
import { meetingReading } from "#app/i18n/text/meeting-reading.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireMeeting } from "./guard.server.ts";
import { headOf } from "./meeting-head.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Of each kind so many are listed; what is left is counted. */
const LISTED = 200;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeeting(args, canReadAgenda);
  // Of a meeting held its record tells; who only reads learns of nothing before it is issued.
  if (!seesProposals(ctx) || isHeld(meeting.state)) throw notFound();
  const { locale } = ctx.actor;
  const today = todayOf(ctx.now);
  const { code, title } = headOf(meeting, locale);
  return {
    title: `${textFor(locale, meetingReading).changes} · Giao ban`,
    code,
    meeting: title,
    changes: await getChanges(ctx.db, before(meeting), today, locale, LISTED),
  };
}

export default function WhatChanged() {
  const { code, meeting, changes } = useLoaderData<typeof loader>();
  const text = useText(meetingReading);
  const locale = useLocale();
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.meeting(code)} className="link">
            {meeting}
          </Link>
        }
        title={text.changes}
        below={changes ? text.since(formatDate(changes.since.heldOn)) : null}
      />
      {changes === null || changes.kinds.length === 0 ? (
        <div className="card">
          <EmptyState icon="history" title={changes === null ? text.noMeeting : text.nothing} />
        </div>
      ) : (
        <div className="grid gap-5">
          {changes.kinds.map(({ kind, count, issues }) => (
            <Card
              key={kind}
              id={kind}
              title={text.kinds[kind]}
              count={<Chip tone="kept">{formatNumber(count, locale)}</Chip>}
            >
              {issues.map((issue) => (
                <div key={issue.code} className="row keep">
                  <div className="meta mb-0.5">
                    <span className="code">{issue.code}</span>
                    <span>{issue.lead}</span>
                    {issue.deadline ? (
                      <span>
                        {text.deadline} <DateText day={issue.deadline} />
                      </span>
                    ) : null}
                  </div>
                  <Link to={paths.issue(issue.code)} className="plain">
                    {issue.text}
                  </Link>
                </div>
              ))}
              {issues.length < count ? (
                <p className="row muted">{text.more(count - issues.length)}</p>
              ) : null}
            </Card>
          ))}
        </div>
      )}
    </>
  );
}
