import { sql } from "kysely";
import type { AgendaSection, Database, Disposition, Placement } from "#db/schema.ts";
import {
  type AgendaKey,
  issueKey,
  type Orderable,
  orderAgenda,
  placeIssue,
  sectionOf,
  topicKey,
  usualMinutes,
} from "./agenda.ts";
import { findOpenIssues, type OpenIssue } from "./agenda-query.server.ts";
import { type Opened, readOpened } from "./opened.ts";
import type { MeetingRow } from "./row.server.ts";

/** One line of an agenda, the same whether it is still a query or written down. */
export interface AgendaEntry extends Orderable {
  key: AgendaKey;
  kind: "issue" | "topic";
  /** Null while the agenda is a query. */
  itemId: number | null;
  issueId: number | null;
  title: string;
  presenter: { id: number; vi: string; en: string } | null;
  section: AgendaSection;
  placement: Placement;
  minutes: number;
  isAddedLate: boolean;
  disposition: Disposition | null;
  /** Facts of the issue; null for a topic. */
  opened: Opened | null;
}

export interface HeldBack {
  issueId: number;
  code: string;
  text: string;
  lead: { id: number; vi: string; en: string };
  reason: string;
  by: string;
  at: string;
}

export interface Agenda {
  entries: AgendaEntry[];
  heldBack: HeldBack[];
}

type AgendaMeeting = Pick<MeetingRow, "id" | "series_id" | "held_on" | "state">;

/**
 * The agenda of a meeting: of a draft every open issue of the series but those held
 * back, grouped and ordered by the rules; once published the rows written then.
 */
export async function getAgenda(
  db: Database,
  meeting: AgendaMeeting,
  today: string,
): Promise<Agenda> {
  if (meeting.state !== "draft") return writtenAgenda(db, meeting);
  const issues = await findOpenIssues(db, meeting, today);
  const threshold = await stalledChairAfter(db);
  const topics = await listItems(db, meeting.id);
  const entries = placeAll(
    issues.filter((issue) => issue.holdBack === null),
    threshold,
  );
  return {
    entries: orderAgenda([...entries, ...topics]),
    heldBack: issues.flatMap((issue) =>
      issue.holdBack ? [heldBackOf(issue, issue.holdBack)] : [],
    ),
  };
}

/** The setting from which a stalled issue stands on the chair's list. */
export async function stalledChairAfter(db: Database): Promise<number> {
  const row = await db.selectFrom("installation").select("stalled_chair_after").executeTakeFirst();
  return row?.stalled_chair_after ?? 3;
}

/** A blocker goes with its common cause only where that is discussed; else it stands for itself. */
function placeAll(issues: readonly OpenIssue[], threshold: number): AgendaEntry[] {
  const placed = issues.map((issue) => entryOf(issue, threshold));
  const discussed = new Set(
    placed.filter((entry) => entry.placement === "discussed").map((entry) => entry.code),
  );
  return placed.map((entry, index) => {
    const issue = issues[index];
    const cause = issue?.coveredBy?.code;
    return !issue || !cause || discussed.has(cause)
      ? entry
      : entryOf({ ...issue, coveredBy: null }, threshold);
  });
}

/** Places one open issue of the query. */
export function entryOf(issue: OpenIssue, threshold: number): AgendaEntry {
  const placed = placeIssue(
    {
      ...issue,
      extensionAsked: issue.extension?.newDeadline ?? null,
      isReliefAsked: issue.relief !== null,
      escalatedTo: issue.escalation?.authority ?? null,
      decidedOn: issue.decision?.on ?? null,
      reportedDoneOn: issue.done?.on ?? null,
      discussionAskedBy: issue.discussion?.vi ?? null,
      coveredBy: issue.coveredBy?.code ?? null,
      coveredCount: issue.covers?.count ?? 0,
    },
    threshold,
  );
  const section = sectionOf(placed, issue.placement);
  return {
    key: issueKey(issue.issueId),
    kind: "issue",
    itemId: null,
    issueId: issue.issueId,
    title: "",
    presenter: null,
    section,
    placement: issue.placement ?? placed.placement,
    rank: placed.rank,
    position: issue.position,
    minutes: issue.minutes ?? usualMinutes[section],
    isAddedLate: false,
    disposition: null,
    daysOverdue: issue.daysOverdue,
    stalled: issue.stalled,
    deadline: issue.deadline,
    code: issue.code,
    opened: openedOf(issue, placed.reasons),
  };
}

function openedOf(issue: OpenIssue, reasons: Opened["reasons"]): Opened {
  const {
    issueId: _issue,
    leadDepartmentId: _lead,
    isAsking: _asking,
    lastDisposition: _last,
    wasHeldBack: _held,
    placement: _placement,
    position: _position,
    minutes: _minutes,
    holdBack: _hold,
    ...facts
  } = issue;
  return { version: 1, ...facts, reasons };
}

function heldBackOf(issue: OpenIssue, hold: NonNullable<OpenIssue["holdBack"]>): HeldBack {
  const { issueId, code, text, lead } = issue;
  return { issueId, code, text, lead: { id: lead.id, vi: lead.vi, en: lead.en }, ...hold };
}

async function writtenAgenda(db: Database, meeting: AgendaMeeting): Promise<Agenda> {
  const [entries, heldBack] = await Promise.all([
    listItems(db, meeting.id),
    listHeldBack(db, meeting.id),
  ]);
  return { entries, heldBack };
}

/** The rows of a meeting's agenda in their order: all of them once published, before that its topics. */
export async function listItems(db: Database, meetingId: number): Promise<AgendaEntry[]> {
  const rows = await db
    .selectFrom("agenda_item as ai")
    .leftJoin("department as d", "d.id", "ai.presenter_department_id")
    .where("ai.meeting_id", "=", meetingId)
    .select([
      "ai.id",
      "ai.kind",
      "ai.issue_id",
      "ai.title",
      "ai.section",
      "ai.placement",
      "ai.position",
      "ai.minutes",
      "ai.is_added_late",
      "ai.disposition",
      "ai.opened",
      "ai.presenter_department_id",
      "d.short_name_vi",
      "d.short_name_en",
    ])
    .orderBy("ai.placement")
    .orderBy("ai.position")
    .orderBy("ai.id")
    .execute();
  return rows.map((row) => {
    const opened = readOpened(row.opened);
    return {
      key: row.issue_id === null ? topicKey(row.id) : issueKey(row.issue_id),
      kind: row.kind,
      itemId: row.id,
      issueId: row.issue_id,
      title: row.title,
      presenter:
        row.presenter_department_id === null
          ? null
          : {
              id: row.presenter_department_id,
              vi: row.short_name_vi ?? "",
              en: row.short_name_en ?? "",
            },
      section: row.section,
      placement: row.placement,
      rank: 0,
      position: row.position,
      minutes: row.minutes,
      isAddedLate: row.is_added_late,
      disposition: row.disposition,
      daysOverdue: opened?.daysOverdue ?? 0,
      stalled: opened?.stalled ?? 0,
      deadline: opened?.deadline ?? null,
      code: opened?.code ?? "",
      opened,
    };
  });
}

async function listHeldBack(db: Database, meetingId: number): Promise<HeldBack[]> {
  const rows = await db
    .selectFrom("agenda_hold_back as h")
    .innerJoin("issue as i", "i.id", "h.issue_id")
    .innerJoin("department as d", "d.id", "i.lead_department_id")
    .where("h.meeting_id", "=", meetingId)
    .select([
      "h.issue_id as issueId",
      "i.code",
      sql<string>`coalesce(h.closed ->> 'text', i.text)`.as("text"),
      sql<number>`coalesce((h.closed -> 'lead' ->> 'id')::bigint, d.id)`.as("leadId"),
      sql<string>`coalesce(h.closed -> 'lead' ->> 'vi', d.short_name_vi)`.as("vi"),
      sql<string>`coalesce(h.closed -> 'lead' ->> 'en', d.short_name_en)`.as("en"),
      "h.reason",
      "h.held_by_name as by",
      "h.held_at",
    ])
    .orderBy("i.year")
    .orderBy("i.number")
    .execute();
  return rows.map(({ leadId, vi, en, held_at, ...row }) => ({
    ...row,
    lead: { id: leadId, vi, en },
    at: held_at.toISOString(),
  }));
}
