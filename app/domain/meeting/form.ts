import { z } from "zod";
import {
  choice,
  day,
  id,
  ids,
  optionalId,
  optionalText,
  requiredText,
  version,
  whole,
} from "#app/form/fields.ts";

/** "08:00". */
const time = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "time.invalid");

const details = {
  startsAt: time(),
  lengthMinutes: whole(15, 720),
  place: optionalText(300),
  chairUserId: optionalId(),
  chairCapacity: optionalText(200),
  secretaryUserId: optionalId(),
};

export const createMeetingForm = z.object({ seriesId: id(), heldOn: day(), ...details });
export const editMeetingForm = z.object({
  version: version(),
  titleVi: requiredText(300),
  titleEn: requiredText(300),
  ...details,
});
export const rescheduleForm = z.object({
  version: version(),
  heldOn: day(),
  startsAt: time(),
  place: optionalText(300),
  reason: requiredText(1000),
});
export const versionForm = z.object({ version: version() });
export const reasonForm = z.object({ version: version(), reason: requiredText(1000) });
export const topicForm = z.object({
  title: requiredText(500),
  presenterDepartmentId: optionalId(),
  minutes: whole(1, 240),
});
export const topicEditForm = topicForm.extend({
  /** `topicStamp` of what the form showed. */
  was: z.string().max(1000),
});
export const holdBackForm = z.object({ reason: requiredText(1000) });
export const additionForm = z.object({ issueId: id() });
export const moveForm = z.object({ to: choice(["up", "down", "first", "last"]) });
export const placementForm = z.object({ placement: choice(["discussed", "information"]) });
const agendaKey = z.string().regex(/^[it][1-9]\d{0,14}$/, "field.choose");
/** Minutes by the key of the entry; or entries to be moved to “for information”. */
export const agendaMinutesForm = z.object({
  minutes: z.record(agendaKey, whole(1, 240)).optional(),
  toInformation: z.array(agendaKey).max(200),
});
export const emptyForm = z.object({});

const rule = {
  ruleKind: choice(["day_of_month", "nth_weekday"]),
  ruleDay: whole(1, 31),
  ruleWeek: whole(1, 5),
  ruleWeekday: whole(0, 6),
};
export const seriesForm = z.object({
  version: version(),
  nameVi: requiredText(200),
  nameEn: requiredText(200),
  ...rule,
  ...details,
  secretariatDepartmentId: optionalId(),
  issuingBody: optionalText(300),
  superiorBody: optionalText(300),
  documentSymbol: optionalText(60),
  placeName: optionalText(100),
  signatureMode: optionalText(200),
  recipients: optionalText(2000),
  participantIds: ids(),
});
