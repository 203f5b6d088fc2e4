import { addDays } from "#app/domain/clock.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import { getAgenda } from "#app/domain/meeting/agenda.server.ts";
import {
  addTopic,
  arrangeAgendaEntry,
  editTopic,
  endHoldBack,
  holdBackIssue,
  markAgendaSeen,
  moveAgendaEntry,
  moveToInformation,
  removeTopic,
  reorderAgenda,
  setAgendaMinutes,
} from "#app/domain/meeting/arrangement.server.ts";
import { addAgendaIssue, publishMeeting } from "#app/domain/meeting/publication.server.ts";
import {
  cancelMeeting,
  createNextMeeting,
  editMeeting,
  rescheduleMeeting,
} from "#app/domain/meeting/schedule.server.ts";
import { createSeries, editSeries } from "#app/domain/meeting/series.server.ts";
import type { Step, Steps } from "./step.ts";
import type { World } from "./world.ts";

function series(w: World, day: number) {
  return {
    nameVi: "Họp chuyên đề",
    nameEn: "Special meeting",
    rule: { kind: "day_of_month" as const, day },
    startsAt: "14:00",
    lengthMinutes: 90,
    place: "Phòng họp số 1",
    chairUserId: w.register.actors.chair.id,
    chairCapacity: "Phó Chủ tịch",
    secretaryUserId: w.register.actors.secretary.id,
    secretariatDepartmentId: null,
    issuingBody: "Văn phòng",
    superiorBody: "",
    documentSymbol: "VP",
    placeName: "Quảng Nam",
    signatureMode: "",
    recipients: "",
    participantIds: [w.health],
  };
}

const one = (w: World, s: Step) => w.issueWhere({ ...s, a: s.b }, ({ state }) => isOpen(state)).id;
const entryOf = (w: World, s: Step) => `i${one(w, s)}`;

/** Every command on a series, a meeting's day and its agenda. */
export const agendaSteps: Steps = {
  createSeries: async (w, { a }) => {
    const { id } = await createSeries(w.as("secretary"), { code: `CD${a}`, ...series(w, a + 10) });
    await createNextMeeting(w.as("secretary"), { seriesId: id });
  },
  editSeries: (w, { a }) =>
    editSeries(w.as("secretary"), { seriesId: w.register.seriesId, ...series(w, a + 3) }),
  createNextMeeting: (w) => createNextMeeting(w.as("secretary"), { seriesId: w.register.seriesId }),
  "createNextMeeting: on a day of its own": (w, { a }) =>
    createNextMeeting(w.as("secretary"), {
      seriesId: w.register.seriesId,
      heldOn: addDays(w.today, a),
    }),
  editMeeting: (w, s) =>
    editMeeting(w.as("secretary"), {
      key: w.meeting(s),
      place: "Phòng khác",
      chairUserId: s.b % 2 ? w.register.actors.chair.id : w.register.actors.secretary2.id,
    }),
  rescheduleMeeting: (w, s) =>
    rescheduleMeeting(w.as("secretary"), {
      key: w.meeting(s),
      heldOn: addDays(w.today, s.b * 2),
      reason: "bận",
    }),
  cancelMeeting: (w, s) => cancelMeeting(w.as("secretary"), { key: w.meeting(s), reason: "bão" }),
  publishMeeting: (w, s) => publishMeeting(w.as("secretary"), { key: w.draft(s) }),
  addAgendaIssue: (w, s) =>
    addAgendaIssue(w.as("secretary"), { key: w.live(), issueId: w.newest(s).id }),
  holdBackIssue: (w, s) =>
    holdBackIssue(w.as("secretary"), {
      key: w.draft(s),
      issueId: one(w, s),
      reason: "chờ",
    }),
  endHoldBack: (w, s) => endHoldBack(w.as("secretary"), { key: w.draft(s), issueId: one(w, s) }),
  moveAgendaEntry: (w, s) =>
    moveAgendaEntry(w.as("secretary"), {
      key: w.meeting(s),
      entry: entryOf(w, s),
      to: s.b % 2 ? "up" : "last",
    }),
  reorderAgenda: (w, s) =>
    reorderAgenda(w.as("secretary"), {
      key: w.meeting(s),
      order: [entryOf(w, s), "i999999", entryOf(w, { ...s, b: s.b + 1 })],
    }),
  arrangeAgendaEntry: (w, s) =>
    arrangeAgendaEntry(w.as("secretary"), {
      key: w.meeting(s),
      entry: entryOf(w, s),
      placement: s.b % 2 ? "information" : "discussed",
    }),
  moveToInformation: (w, s) =>
    moveToInformation(w.as("secretary"), {
      key: w.meeting(s),
      entries: [entryOf(w, s), "i999999"],
    }),
  setAgendaMinutes: (w, s) =>
    setAgendaMinutes(w.as("secretary"), {
      key: w.meeting(s),
      minutes: { [entryOf(w, s)]: 5 + s.b },
    }),
  addTopic: (w, s) => addTopic(w.as("secretary"), { key: w.meeting(s), title: "Việc chung" }),
  editTopic: (w, s) => {
    const key = w.meeting(s);
    const itemId = w.itemOf(key, s, "topic").id;
    return editTopic(w.as("secretary"), { key, itemId, title: "Việc chung khác" });
  },
  removeTopic: (w, s) => {
    const key = w.draft(s);
    return removeTopic(w.as("secretary"), { key, itemId: w.itemOf(key, s, "topic").id });
  },
  markAgendaSeen: async (w, s) => {
    const id = w.draft(s);
    const meeting = { id, series_id: w.seriesOf(id), state: "draft" as const, held_on: w.today };
    const { entries } = await getAgenda(w.db, meeting, w.today);
    await markAgendaSeen(
      w.as("secretary"),
      id,
      entries.flatMap(({ issueId }) => issueId ?? []),
    );
  },
};
