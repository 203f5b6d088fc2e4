import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { authorize } from "#app/auth/guard.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import { notFound } from "#app/domain/errors.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import { stalledChairAfter } from "#app/domain/meeting/agenda.server.ts";
import { canDo, canReadRoom } from "#app/domain/meeting/policy.ts";
import { listDepartmentOptions } from "#app/domain/meeting/queries.server.ts";
import {
  currentLine,
  findIssueState,
  findRoomItem,
  getRoomAttendance,
  listRoomLines,
  type RoomItem,
} from "#app/domain/meeting/room.server.ts";
import { eventSentence } from "#app/i18n/event-sentence.ts";
import { dayOf } from "#app/i18n/format.ts";
import { reasonWords } from "#app/i18n/reason-words.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { textFor } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Locale } from "#db/schema.ts";
import { requireMeeting } from "./guard.server.ts";
import { actionsOf, headOf } from "./meeting-head.ts";
import { fieldValues } from "./room-values.ts";
import { chasedOn, waitsSince } from "./shown-agenda.ts";

/** The live room at one item: where the address says, else where the room is. */
export async function loadRoom(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeeting(args);
  authorize(canReadRoom(ctx.actor, meeting));
  if (meeting.state !== "in_session") throw redirect(paths.meeting(meeting.code));
  const { locale } = ctx.actor;
  const params = new URL(args.request.url).searchParams;
  const asked = Number(args.params.item ?? params.get("item")) || null;
  const lines = await listRoomLines(ctx, meeting.id);
  const line = currentLine(lines, meeting, asked);
  const item = line ? await findRoomItem(ctx, meeting.id, line.id) : null;
  if (!line || !item) throw notFound();
  const canRecord = canDo(ctx.actor, meeting, "record");
  const state = await findIssueState(ctx, item.issueId);
  return {
    title: `${textFor(locale, roomText).position(lines.indexOf(line) + 1, lines.length)} · ${headOf(meeting, locale).title} · Giao ban`,
    head: headOf(meeting, locale),
    actions: actionsOf(ctx.actor, meeting),
    lines: lines.map(({ id, kind, code, title, lead, placement, minutes, disposition }) => ({
      id,
      kind,
      code,
      title: title.slice(0, 160),
      lead,
      placement,
      minutes,
      disposition,
    })),
    item: shownItem(item, locale, await stalledChairAfter(ctx.db)),
    values: fieldValues(item),
    isSettled: state !== null && !isOpen(state),
    attendance: await getRoomAttendance(ctx, meeting.id),
    departments: canRecord ? await listDepartmentOptions(ctx) : [],
    canRecord,
    readerId: ctx.actor.id,
    /** Goes where the room goes, rather than stay at one item. */
    isFollowing: asked === null && !canRecord,
    today: todayOf(ctx.now),
    formKey: crypto.randomUUID(),
  };
}

/** What the room shows of an item, in the reader's language. */
function shownItem(item: RoomItem, locale: Locale, proposedFrom: number) {
  const { opened } = item;
  return {
    id: item.id,
    kind: item.kind,
    code: item.code,
    title: item.title,
    isAddedLate: item.isAddedLate,
    presenter: item.presenter,
    facts: opened && {
      stage: opened.stage && { name: opened.stage[locale], round: opened.stage.round },
      reasons: opened.reasons.map((reason) => ({
        key: reason.key,
        words: reasonWords(reason, textFor(locale, agendaText)),
      })),
      deadline: opened.deadline,
      answers: opened.answers ?? null,
      coveredBy: opened.coveredBy?.code ?? null,
      covers: opened.covers ?? null,
      discussion: opened.discussion && {
        by: opened.discussion[locale],
        reason: opened.discussion.reason,
      },
      lead: opened.lead[locale],
      leadId: opened.lead.id,
      waits: waitsSince(opened, locale),
      chased: chasedOn(opened, locale),
      coordinators: opened.coordinators.map((one) => one[locale]).join(", "),
      project: opened.project && {
        code: opened.project.code,
        name: opened.project[locale] || opened.project.vi,
        pending: opened.project.pending,
      },
      proposal: opened.report?.proposal || opened.proposal,
      conclusion: opened.conclusion,
      report: opened.report && { ...opened.report, department: opened.report.department[locale] },
      extension: opened.extension,
      relief: opened.relief && {
        who: opened.relief.department[locale],
        to: opened.relief.suggested?.[locale] ?? "",
        reason: opened.relief.reason,
      },
      escalation: opened.escalation,
      stalled: opened.stalled >= proposedFrom && opened.escalation === null ? opened.stalled : 0,
      done: opened.done && {
        on: opened.done.on,
        text: opened.done.text,
        number: opened.done.number,
      },
      decision: opened.decision,
      life: opened.life,
    },
    conclusions: item.conclusions.map(({ id, position }) => ({ id, position })),
    events: item.events.map((event) => ({
      id: event.id,
      on: dayOf(event.on),
      actor: event.actor,
      sentence: eventSentence(event.verb, event.particulars, locale),
    })),
  };
}

export type Room = Awaited<ReturnType<typeof loadRoom>>;
