import { addDays } from "#app/domain/clock.ts";
import {
  acceptIssue,
  askRelief,
  changeLead,
  changeOwner,
  decideRelief,
} from "#app/domain/issue/assignment.server.ts";
import { coverIssues, uncoverIssue } from "#app/domain/issue/cause.server.ts";
import { recordChase } from "#app/domain/issue/chase.server.ts";
import { answerChase } from "#app/domain/issue/chase-answer.server.ts";
import {
  confirmDone,
  reopenIssue,
  reportDone,
  sendBack,
} from "#app/domain/issue/completion.server.ts";
import { decideIssue, withdrawDecision } from "#app/domain/issue/decision.server.ts";
import { askDiscussion } from "#app/domain/issue/discussion.server.ts";
import { askExtension, decideExtension } from "#app/domain/issue/extension.server.ts";
import { mergeIssue } from "#app/domain/issue/merging.server.ts";
import { raiseIssue } from "#app/domain/issue/raising.server.ts";
import { commentOn, editIssue, reportProgress } from "#app/domain/issue/reporting.server.ts";
import {
  answerEscalation,
  cancelIssue,
  escalateIssue,
  pauseIssue,
  resumeIssue,
} from "#app/domain/issue/standing.server.ts";
import { isOpen as isOpenState } from "#app/domain/issue/status.ts";
import { sayWaiting } from "#app/domain/issue/waiting-said.server.ts";
import type { SeenIssue } from "./sight.ts";
import type { Steps } from "./step.ts";
import { pick } from "./step.ts";
import type { World } from "./world.ts";

const reason = "chờ ý kiến";
const target = ({ id }: SeenIssue) => ({ issue: id });
const isOpen = ({ state }: SeenIssue) => isOpenState(state);

function blocker(w: World, leadDepartmentId: number, deadline: string | null) {
  const { projectId } = w.register;
  return {
    kind: "blocker" as const,
    projectId,
    text: "Chưa thống nhất phương án",
    proposal: "Có văn bản",
    leadDepartmentId,
    deadline,
  };
}

/** Every command on an issue; what is refused is refused and changes nothing. */
export const issueSteps: Steps = {
  raiseIssue: (w, { a, b }) =>
    raiseIssue(w.as("leaderHealth"), {
      ...blocker(w, w.health, addDays(w.today, a * 3)),
      coordinatorIds: b % 2 ? [w.finance] : [],
    }),
  "raiseIssue: for another to lead": (w, { a }) =>
    raiseIssue(w.as("leaderHealth"), blocker(w, w.finance, a % 2 ? addDays(w.today, a) : null)),
  "raiseIssue: a task, in any series": async (w, { a, b }) => {
    const series = await w.db.selectFrom("meeting_series").select("id").orderBy("id").execute();
    return raiseIssue(w.as("secretary"), {
      ...blocker(w, w.finance, addDays(w.today, b)),
      kind: "task",
      projectId: null,
      seriesId: pick(series, a).id,
    });
  },
  acceptIssue: (w, s) =>
    acceptIssue(w.as("secretary"), target(w.issueIn(s, "proposed")), {
      leadDepartmentId: s.a % 2 ? w.finance : w.health,
      deadline: addDays(w.today, s.b + 1),
    }),
  changeOwner: (w, s) => {
    const issue = w.issueWhere(s, isOpen);
    return changeOwner(w.asLead(issue), target(issue), { ownerName: `Người thứ ${s.a}` });
  },
  changeLead: (w, s) => {
    const issue = w.issueIn(s, "open", "paused");
    return changeLead(w.as(s.b % 2 ? "chair" : "secretary"), target(issue), {
      leadDepartmentId: w.otherThan(issue.leadId),
      reason,
      deadline: s.b % 3 ? null : addDays(w.today, s.b),
    });
  },
  askRelief: (w, s) => {
    const issue = w.issueIn(s, "proposed", "open", "paused");
    return askRelief(w.asLead(issue), target(issue), { reason });
  },
  "decideRelief: granted": (w, s) => {
    const issue = w.issueWhere(s, ({ asksRelief }) => asksRelief);
    return decideRelief(w.as("secretary"), target(issue), {
      decision: "granted",
      leadDepartmentId: w.otherThan(issue.leadId),
    });
  },
  "decideRelief: refused": (w, s) => {
    const issue = w.issueWhere(s, ({ asksRelief }) => asksRelief);
    return decideRelief(w.as("chair"), target(issue), { decision: "refused", note: "không" });
  },
  reportProgress: (w, s) => {
    const issue = w.issueIn(s, "proposed", "open", "paused");
    return reportProgress(w.asLead(issue), target(issue), {
      isNoProgress: s.b % 2 === 0,
      text: "đang làm",
      proposal: s.b % 3 ? "" : "xin ý kiến",
    });
  },
  sayWaiting: (w, s) => {
    const issue = w.issueIn(s, "open", "paused");
    return sayWaiting(w.asLead(issue), target(issue), {
      departmentId: s.b % 2 ? w.otherThan(issue.leadId) : null,
      body: s.b % 2 ? "" : "BHXH Việt Nam",
    });
  },
  recordChase: (w, s) => {
    const issue = w.issueIn(s, "open", "paused");
    return recordChase(w.as("secretary"), {
      issues: [issue.id],
      to: { departmentId: issue.leadId, body: "" },
      channel: "message",
      sentOn: w.today,
      answerBy: addDays(w.today, 3),
      text: "Kính gửi đơn vị",
    });
  },
  answerChase: (w, s) => {
    const issue = w.issueWhere(s, isOpen);
    return answerChase(w.as("secretary"), target(issue), {
      number: 1,
      answeredOn: w.today,
      note: "đã trả lời",
    });
  },
  commentOn: (w, s) => {
    const issue = w.issueWhere(s, (one) => isOpen(one) && one.isCoordinated);
    return commentOn(w.as("leaderFinance"), target(issue), { text: "ý kiến phối hợp" });
  },
  editIssue: (w, s) => {
    const issue = w.issueWhere(s, isOpen);
    return editIssue(w.as("secretary"), target(issue), {
      text: `${issue.text}.`,
      proposal: "",
      categoryId: null,
      stageId: issue.stageId,
      coordinatorIds: s.b % 2 ? [w.otherThan(issue.leadId)] : [],
      ...(s.b % 3 ? {} : { deadline: addDays(w.today, s.b) }),
    });
  },
  askExtension: (w, s) => {
    const issue = w.issueIn(s, "open");
    return askExtension(w.asLead(issue), target(issue), {
      newDeadline: addDays(w.today, 60 + s.b),
      reason,
    });
  },
  "decideExtension: granted": (w, s) =>
    decideExtension(w.as("chair"), target(w.issueWhere(s, (one) => one.asksExtension)), {
      decision: "granted",
      deadline: addDays(w.today, 90 + s.b),
    }),
  "decideExtension: refused": (w, s) =>
    decideExtension(w.as("chair"), target(w.issueWhere(s, (one) => one.asksExtension)), {
      decision: "refused",
      note: "không",
    }),
  reportDone: (w, s) => {
    const issue = w.issueIn(s, "open");
    return reportDone(w.asLead(issue), target(issue), { text: "xong" });
  },
  confirmDone: (w, s) => confirmDone(w.as("secretary"), target(w.issueIn(s, "reported_done")), {}),
  sendBack: (w, s) =>
    sendBack(w.as("secretary"), target(w.issueIn(s, "reported_done")), { reason: "chưa đủ" }),
  reopenIssue: (w, s) =>
    reopenIssue(w.as("secretary"), target(w.issueIn(s, "resolved", "cancelled")), {
      reason: "còn",
      deadline: addDays(w.today, 9),
    }),
  pauseIssue: (w, s) => pauseIssue(w.as("secretary"), target(w.issueIn(s, "open")), { reason }),
  resumeIssue: (w, s) =>
    resumeIssue(w.as("secretary"), target(w.issueIn(s, "paused")), {
      deadline: addDays(w.today, 10),
    }),
  escalateIssue: (w, s) =>
    escalateIssue(w.as("secretary"), target(w.issueIn(s, "open", "paused")), {
      authority: "Bộ",
      question: "hỏi",
    }),
  answerEscalation: (w, s) =>
    answerEscalation(w.as("secretary"), target(w.issueWhere(s, (one) => one.isEscalated)), {
      answer: "trả lời",
    }),
  cancelIssue: (w, s) =>
    cancelIssue(w.as("secretary"), target(w.issueWhere(s, isOpen)), { reason: "thôi" }),
  askDiscussion: (w, s) => {
    const issue = w.issueWhere(s, isOpen);
    return askDiscussion(w.asLead(issue), target(issue), { reason });
  },
  coverIssues: (w, s) => {
    const living = (one: SeenIssue) => isOpen(one) && one.state !== "proposed";
    const cause = w.issueWhere(s, (one) => living(one) && one.kind === "blocker");
    const other = (one: SeenIssue) =>
      living(one) && one.kind === "blocker" && one.id !== cause.id && !one.isCovered;
    return coverIssues(w.as("secretary"), target(cause), {
      codes: [
        w.issueWhere({ ...s, a: s.a + s.b }, other).code,
        w.issueWhere({ ...s, a: s.a + s.b + 1 }, other).code,
      ],
    });
  },
  uncoverIssue: (w, s) =>
    uncoverIssue(w.as("chair"), target(w.issueWhere(s, (one) => one.isCovered && isOpen(one))), {
      reason: "nguyên nhân khác",
    }),
  mergeIssue: (w, s) => {
    const issue = w.issueWhere(s, isOpen);
    const isOther = (one: SeenIssue) =>
      isOpen(one) && one.id !== issue.id && one.kind === issue.kind;
    return mergeIssue(w.as("secretary"), target(issue), {
      reason: "trùng",
      successor: w.issueWhere({ ...s, a: s.a + s.b }, isOther).code,
    });
  },
  "decideIssue: agree": (w, s) =>
    decideIssue(w.as("chair"), target(w.issueWhere(s, isOpen)), { kind: "agree" }),
  "decideIssue: assign": (w, s) =>
    decideIssue(w.as("chair"), target(w.issueWhere(s, isOpen)), {
      kind: "assign",
      leadDepartmentId: s.b % 2 ? w.finance : w.health,
      deadline: addDays(w.today, 5 + s.b),
    }),
  "decideIssue: another opinion": (w, s) =>
    decideIssue(w.as("chair"), target(w.issueWhere(s, isOpen)), {
      kind: "other",
      text: "cho ý kiến khác",
    }),
  withdrawDecision: (w, s) => {
    const issue = w.issueWhere(s, ({ isDecided }) => isDecided);
    return withdrawDecision(w.as("chair"), target(issue), { note: "bấm nhầm" });
  },
};
