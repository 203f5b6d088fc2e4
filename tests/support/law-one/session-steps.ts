import { addDays } from "#app/domain/clock.ts";
import { closeMeeting, markRemainderNotDiscussed } from "#app/domain/meeting/closure.server.ts";
import { addConclusion, removeConclusion } from "#app/domain/meeting/conclusion.server.ts";
import { openMeetingEarly } from "#app/domain/meeting/early-opening.server.ts";
import { dispositions, type FieldChange } from "#app/domain/meeting/field.ts";
import { recordItem, saveFields } from "#app/domain/meeting/recording.server.ts";
import { attendItem, openMeeting, recordAttendance } from "#app/domain/meeting/session.server.ts";
import { recordSummary } from "#app/domain/meeting/summary.server.ts";
import type { SeenItem } from "./sight.ts";
import { pick, type Step, type Steps } from "./step.ts";
import type { World } from "./world.ts";

const reason = "lý do";

/** What a meeting says of an item, for every disposition in turn. */
export function saidOf(w: World, { b }: Step) {
  const disposition = pick(dispositions, b);
  return {
    disposition,
    reason,
    newDeadline: disposition === "extended" ? addDays(w.today, 90 + b) : null,
    newLead: disposition === "reassigned" ? (b % 2 ? w.finance : w.health) : null,
  };
}

function changesOf(w: World, item: SeenItem, step: Step): FieldChange[] {
  const said: Record<string, string | number | null> = saidOf(w, step);
  return (["disposition", "reason", "newDeadline", "newLead"] as const).map((field) => ({
    target: { of: "item", id: item.id, field },
    base: String(item[field] ?? ""),
    value: String(said[field] ?? ""),
  }));
}

/** A conclusion that gives out a task on closing. */
function taskChanges(w: World, item: SeenItem, { a }: Step): FieldChange[] {
  const conclusion = pick([...item.conclusions].reverse(), 0);
  const change = (field: "text" | "lead" | "deadline" | "isTask", base: string, value: string) => ({
    target: { of: "conclusion" as const, id: conclusion.id, field },
    base,
    value,
  });
  return [
    change("lead", String(conclusion.leadDepartmentId ?? ""), String(w.finance)),
    change("deadline", conclusion.deadline ?? "", addDays(w.today, 20 + a)),
    change("isTask", String(conclusion.isTask), "true"),
    change("text", conclusion.text, "Giao thực hiện"),
  ];
}

/** Without anybody present a meeting cannot close. */
const attend = (w: World, key: number) =>
  recordAttendance(w.as("secretary"), {
    key,
    lines: [{ departmentId: w.health, attendance: "present" }],
  });

/** Every command on a meeting in session. */
export const sessionSteps: Steps = {
  openMeeting: async (w) => {
    const key = w.live();
    w.goTo(key);
    await openMeeting(w.as("secretary"), { key });
    await attend(w, key);
  },
  openMeetingEarly: async (w) => {
    const key = w.live();
    await openMeetingEarly(w.as("secretary"), { key });
    await attend(w, key);
  },
  recordAttendance: (w, s) =>
    recordAttendance(w.as("secretary"), {
      key: w.live(s),
      lines: [{ departmentId: w.finance, attendance: "absent_excused", note: "bận" }],
    }),
  attendItem: (w, s) => attendItem(w.as("secretary2"), { itemId: w.itemOf(w.inSession(), s).id }),
  saveFields: (w, s) => {
    const key = w.inSession();
    const item = w.itemOf(key, s, "issue");
    return saveFields(w.as("secretary"), { key, changes: changesOf(w, item, s) });
  },
  "saveFields: a conclusion that becomes a task": async (w, s) => {
    const key = w.inSession();
    const changes = taskChanges(w, w.itemOf(key, s), s);
    await saveFields(w.as("secretary"), { key, changes });
  },
  recordItem: (w, s) => {
    const key = w.inSession();
    const item = w.itemOf(key, s, "issue");
    const changes = changesOf(w, item, s);
    return recordItem(w.as("secretary"), { key, itemId: item.id, changes, isConcluded: true });
  },
  "recordItem: left for later": (w, s) => {
    const key = w.inSession();
    const item = w.itemOf(key, s);
    return recordItem(w.as("secretary"), { key, itemId: item.id, changes: [], isConcluded: false });
  },
  addConclusion: (w, s) => {
    const key = w.inSession();
    return addConclusion(w.as("secretary"), { key, itemId: w.itemOf(key, s).id });
  },
  removeConclusion: (w, s) => {
    const key = w.inSession();
    const item = w.itemOf(key, s);
    const conclusionId = pick([...item.conclusions].reverse(), 0).id;
    return removeConclusion(w.as("secretary"), { key, conclusionId });
  },
  recordSummary: async (w, { b }) => {
    const key = w.inSession();
    const meeting = await w.db
      .selectFrom("meeting")
      .select(["assessment", "closing_note"])
      .where("id", "=", key)
      .executeTakeFirstOrThrow();
    await recordSummary(w.as("secretary"), {
      key,
      texts: {
        assessment: { base: meeting.assessment, value: `Đánh giá ${b}` },
        closingNote: { base: meeting.closing_note, value: "Tổ chức thực hiện" },
      },
    });
  },
  markRemainderNotDiscussed: (w) =>
    markRemainderNotDiscussed(w.as("secretary"), { key: w.inSession() }),
  closeMeeting: async (w) => {
    const key = w.inSession();
    await markRemainderNotDiscussed(w.as("secretary"), { key });
    await closeMeeting(w.as("secretary"), { key });
  },
};
