import type { ReactNode } from "react";
import { AnswerProgressChip } from "#app/components/answer-progress.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { DateText, StageBadge } from "#app/components/ui/state-badge.tsx";
import type { AnswerProgress } from "#app/domain/issue/answer.ts";
import type { ReasonKey } from "#app/domain/meeting/agenda.ts";
import { formatDate, formatDayMonth, formatMoneyShort } from "#app/i18n/format.ts";
import { issueCause } from "#app/i18n/text/issue-cause.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { ReasonMark } from "./reason-mark.tsx";

export interface Facts {
  stage: { name: string; round: number } | null;
  /** Why it stands on the agenda, in words. */
  reasons: { key: ReasonKey; words: string }[];
  deadline: string | null;
  answers: AnswerProgress | null;
  /** Code of the common cause with which it is handled. */
  coveredBy: string | null;
  covers: { count: number; codes: string[]; pending: number } | null;
  discussion?: { by: string; reason: string } | null | undefined;
  lead: string;
  /** Whose move it is, in words: where it is not simply the lead's. */
  waits: string;
  /** The last chase, in words. */
  chased: string;
  coordinators: string;
  project: { code: string; name: string; pending: number | null } | null;
  proposal: string;
  conclusion: { code: string; heldOn: string; text: string; deadline: string | null } | null;
  report: { on: string; text: string; isNoProgress: boolean; department: string } | null;
  extension: { newDeadline: string; reason: string } | null;
  relief: { who: string; to: string; reason: string } | null;
  escalation: { authority: string; question: string } | null;
  /** So often stalled that escalating is proposed; else 0. */
  stalled: number;
  done: { on: string; text: string; number: string } | null;
  decision: { on: string; by: string; text: string } | null;
}

export interface RoomItemHead {
  code: string;
  title: string;
  presenter: string;
  isAddedLate: boolean;
  facts: Facts | null;
}

/** What the room needs to know of an item before it speaks: head, last conclusion, report, what is asked. */
export function RoomFacts({ item }: { item: RoomItemHead }) {
  const text = useText(roomText);
  const { facts } = item;
  return (
    <div className="card-body border-b border-line">
      <div className="meta">
        {item.code ? (
          <Link to={paths.issue(item.code)} className="code plain">
            {item.code}
          </Link>
        ) : (
          <Chip tone="brand">{text.topic}</Chip>
        )}
        {facts?.stage ? <StageBadge name={facts.stage.name} round={facts.stage.round} /> : null}
        {item.isAddedLate ? <Chip tone="soon">{text.addedLate}</Chip> : null}
        {facts?.answers ? <AnswerProgressChip progress={facts.answers} /> : null}
        {facts?.reasons.map((reason) => (
          <ReasonMark key={reason.key} of={reason.key}>
            {reason.words}
          </ReasonMark>
        ))}
      </div>
      <h2 className="mt-1 text-lg leading-snug">{item.title}</h2>
      <div className="meta mt-1">
        {facts ? <FactLine facts={facts} /> : <span>{item.presenter}</span>}
      </div>
      {facts ? <Cause facts={facts} /> : null}
      {facts ? <Boxes facts={facts} /> : null}
      {facts ? <Asked facts={facts} text={text} /> : null}
    </div>
  );
}

/** What its disposition means for others, or another's for it. */
function Cause({ facts }: { facts: Facts }) {
  const text = useText(issueCause);
  const locale = useLocale();
  const { coveredBy, covers } = facts;
  if (coveredBy)
    return (
      <p className="mt-2 text-sm text-ink-2">
        {text.coveredBy} <b>{coveredBy}</b>. {text.coveredHint}
      </p>
    );
  if (!covers) return null;
  const held = covers.pending > 0 ? text.held(formatMoneyShort(covers.pending, locale)) : "";
  return (
    <p className="mt-2 text-sm text-ink-2">
      <b>{text.card(covers.count)}</b>: {[covers.codes.join(", "), held].filter(Boolean).join("; ")}
    </p>
  );
}

function FactLine({ facts }: { facts: Facts }) {
  const text = useText(roomText);
  const locale = useLocale();
  const { project } = facts;
  return (
    <>
      {project ? (
        <Link to={paths.project(project.code)} className="plain">
          {project.code} {project.name}
        </Link>
      ) : null}
      {project?.pending ? (
        <span>{text.moneyOfYear(formatMoneyShort(project.pending, locale))}</span>
      ) : null}
      <span>
        {text.lead} <b className="font-semibold">{facts.lead}</b>
      </span>
      {facts.coordinators ? <span>{text.with(facts.coordinators)}</span> : null}
      {facts.waits ? <span>{facts.waits}</span> : null}
      {facts.chased ? <span>{facts.chased}</span> : null}
      {facts.deadline ? (
        <span>
          {text.deadline} <DateText day={facts.deadline} />
        </span>
      ) : null}
    </>
  );
}

function Box({ head, children }: { head: ReactNode; children: ReactNode }) {
  return (
    <div className="rounded-lg bg-paper px-3.5 py-2.5">
      <p className="muted">{head}</p>
      <div className="mt-0.5 whitespace-pre-line">{children}</div>
    </div>
  );
}

function Boxes({ facts }: { facts: Facts }) {
  const text = useText(roomText);
  const { conclusion, report } = facts;
  return (
    <details className="phone-fold group mt-3">
      <summary className="min-h-11 flex-wrap items-center gap-1.5 font-medium text-ink-2 max-md:flex">
        <Icon
          name="chevron-right"
          size={16}
          className="flex-none transition-transform group-open:rotate-90"
        />
        {conclusion ? text.background : text.backgroundReport}
        {report?.isNoProgress ? (
          <Chip tone="over" glyph="!">
            {text.noProgress}
          </Chip>
        ) : null}
      </summary>
      <div className="grid gap-3 sm:grid-cols-2">
        {conclusion ? (
          <Box
            head={
              conclusion.deadline
                ? `${text.lastConclusion(formatDate(conclusion.heldOn))}, ${text.untilDay(formatDayMonth(conclusion.deadline))}`
                : text.lastConclusion(formatDate(conclusion.heldOn))
            }
          >
            {conclusion.text}
          </Box>
        ) : null}
        {report ? (
          <Box head={text.report(report.department, formatDayMonth(report.on))}>
            {report.isNoProgress ? (
              <Chip tone="over" glyph="!">
                {text.noProgress}
              </Chip>
            ) : null}{" "}
            {report.text}
          </Box>
        ) : (
          <Box head={text.noReport}>–</Box>
        )}
      </div>
    </details>
  );
}

type Words = (typeof roomText)["vi"];

/** What is asked of the meeting, each with its reason. */
function Asked({ facts, text }: { facts: Facts; text: Words }) {
  const { extension, relief, escalation, done, decision, proposal } = facts;
  const asked: { key: string; head: string; body: string }[] = [];
  const add = (key: string, head: string, body: string) => asked.push({ key, head, body });
  if (extension) {
    add("extension", text.extension(formatDate(extension.newDeadline)), extension.reason);
  }
  if (relief) {
    const to = relief.to ? `${text.reliefTo(relief.to)}. ` : "";
    add("relief", text.relief(relief.who), `${to}${relief.reason}`);
  }
  if (escalation) {
    add("escalation", text.escalated(escalation.authority || text.higher), escalation.question);
  }
  if (facts.discussion)
    add("discussion", text.discussionAsked(facts.discussion.by), facts.discussion.reason);
  if (facts.stalled > 0) add("stalled", text.proposed, text.proposesEscalation(facts.stalled));
  if (done) {
    add(
      "done",
      text.done(formatDate(done.on)),
      [done.text, done.number].filter(Boolean).join(", "),
    );
  }
  if (proposal) add("proposal", text.proposal, proposal);
  if (decision) {
    add("decision", text.decided(decision.by, formatDayMonth(decision.on)), decision.text);
  }
  if (asked.length === 0) return null;
  return (
    <dl className="mt-3 grid gap-1.5 text-sm">
      {asked.map((one) => (
        <div key={one.key} className="flex flex-wrap gap-x-2">
          <dt className="font-semibold">{one.head}</dt>
          <dd className="min-w-0 text-ink-2">{one.body}</dd>
        </div>
      ))}
    </dl>
  );
}
