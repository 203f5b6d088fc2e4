import { z } from "zod";
import {
  choice,
  deadline,
  id,
  ids,
  optionalDay,
  optionalDeadline,
  optionalId,
  optionalText,
  requiredText,
  version,
} from "#app/form/fields.ts";

/** Characters that a text of the register takes. */
export const TEXT_MAX = 2000;
const SHORT_MAX = 200;

/** Every act: the version that the form showed, and for whom the secretary enters, on what basis. */
const act = {
  version: version(),
  behalf: optionalId(),
  basis: optionalText(SHORT_MAX),
};
const note = optionalText(TEXT_MAX);
const reason = requiredText(TEXT_MAX);

export const raiseForm = z.object({
  kind: choice(["blocker", "task"]),
  project: optionalId(),
  stage: optionalId(),
  category: optionalId(),
  text: requiredText(TEXT_MAX),
  proposal: note,
  lead: id(),
  coordinators: ids(),
  owner: optionalId(),
  ownerName: optionalText(SHORT_MAX),
  deadline: optionalDeadline(),
  behalf: optionalId(),
  basis: optionalText(SHORT_MAX),
});

export const acceptForm = z.object({
  ...act,
  lead: id(),
  coordinators: ids(),
  deadline: deadline(),
  note,
});
export const editForm = z.object({
  ...act,
  text: requiredText(TEXT_MAX),
  proposal: note,
  category: optionalId(),
  stage: optionalId(),
  coordinators: ids(),
  deadline: optionalDeadline(),
});
export const reportForm = z.object({
  ...act,
  progress: choice(["yes", "no"]),
  text: reason,
  proposal: note,
  cause: optionalId(),
  waiting: optionalId(),
  waitingBody: optionalText(SHORT_MAX),
});
export const waitingForm = z.object({
  ...act,
  waiting: optionalId(),
  waitingBody: optionalText(SHORT_MAX),
  since: optionalDay(),
  note: optionalText(SHORT_MAX),
});
export const commentForm = z.object({ ...act, text: reason });
export const ownerForm = z.object({
  ...act,
  owner: optionalId(),
  ownerName: optionalText(SHORT_MAX),
});
export const leadForm = z.object({ ...act, lead: id(), deadline: optionalDeadline(), reason });
export const reliefForm = z.object({ ...act, reason, suggested: optionalId() });
export const reliefDecisionForm = z
  .object({
    ...act,
    decision: choice(["granted", "refused"]),
    lead: optionalId(),
    deadline: optionalDeadline(),
    note,
  })
  .superRefine((input, ctx) => {
    if (input.decision === "granted" && input.lead === null)
      ctx.addIssue({ code: "custom", path: ["lead"], message: "disposition.lead_missing" });
    if (input.decision === "refused" && input.note === "")
      ctx.addIssue({ code: "custom", path: ["note"], message: "disposition.reason_missing" });
  });
export const extensionForm = z.object({ ...act, deadline: deadline(), reason, explanation: note });
export const extensionDecisionForm = z
  .object({
    ...act,
    decision: choice(["granted", "refused"]),
    deadline: optionalDeadline(),
    note,
  })
  .superRefine((input, ctx) => {
    if (input.decision === "granted" && input.deadline === null)
      ctx.addIssue({ code: "custom", path: ["deadline"], message: "disposition.deadline_missing" });
    if (input.decision === "refused" && input.note === "")
      ctx.addIssue({ code: "custom", path: ["note"], message: "disposition.reason_missing" });
  });
export const doneForm = z.object({
  ...act,
  text: reason,
  number: optionalText(SHORT_MAX),
  date: optionalDay(),
});
export const confirmForm = z.object({ ...act, note });
export const reasonForm = z.object({ ...act, reason });
export const resumeForm = z.object({ ...act, deadline: deadline(), note });
export const escalateForm = z.object({
  ...act,
  authority: requiredText(SHORT_MAX),
  question: reason,
});
export const answerForm = z.object({ ...act, answer: reason });
const issueCode = z.string().trim().min(1).max(40);
export const coverForm = z.object({ ...act, codes: z.array(issueCode).max(50) });
export const discussionForm = z.object({ ...act, reason });
export const uncoverForm = z.object({ ...act, reason });
export const mergeForm = z.object({ ...act, successor: requiredText(40), reason });
/** Answers as ticked: the department and the version that was read, “12-3”. */
const chosenAnswers = z
  .array(z.string().regex(/^[1-9]\d{0,14}-\d{1,9}$/, "field.choose"))
  .max(300)
  .transform((all) =>
    all.map((one) => {
      const [departmentId = 0, version = 0] = one.split("-").map(Number);
      return { departmentId, version };
    }),
  );
export const askForm = z.object({ ...act, departments: ids(300) });
export const answerTaskForm = z.object({
  ...act,
  department: id(),
  text: reason,
  number: optionalText(SHORT_MAX),
});
export const acceptAnswersForm = z.object({ ...act, answers: chosenAnswers });
export const decideAnswersForm = z.object({ ...act, answers: chosenAnswers, reason });
export const reopenForm = z.object({ ...act, reason, deadline: deadline() });
export const decideForm = z
  .object({
    ...act,
    kind: choice(["agree", "assign", "other"]),
    lead: optionalId(),
    deadline: optionalDeadline(),
    text: note,
  })
  .superRefine((input, ctx) => {
    if (input.kind === "assign" && input.lead === null)
      ctx.addIssue({ code: "custom", path: ["lead"], message: "disposition.lead_missing" });
    if (input.kind === "assign" && input.deadline === null)
      ctx.addIssue({ code: "custom", path: ["deadline"], message: "disposition.deadline_missing" });
    if (input.kind === "other" && input.text === "")
      ctx.addIssue({ code: "custom", path: ["text"], message: "decision.text_missing" });
  });
