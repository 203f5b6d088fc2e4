import { answerTask, askDepartments } from "#app/domain/issue/answers.server.ts";
import { askRelief } from "#app/domain/issue/assignment.server.ts";
import { coverIssues } from "#app/domain/issue/cause.server.ts";
import { recordChase } from "#app/domain/issue/chase.server.ts";
import { reportDone } from "#app/domain/issue/completion.server.ts";
import { decideIssue } from "#app/domain/issue/decision.server.ts";
import { askExtension } from "#app/domain/issue/extension.server.ts";
import { cancelIssue, escalateIssue, pauseIssue } from "#app/domain/issue/standing.server.ts";
import type { IssueVerb } from "#app/paths.ts";
import { issueVerbs } from "#app/paths.ts";
import type { Register } from "#tests/support/register.ts";

const reason = "Cần thêm thời gian";
const askingVerbs = new Set<IssueVerb>([
  "asking",
  "answer",
  "answer-acceptance",
  "answer-return",
  "answer-excuse",
]);

/**
 * An issue of the Health Department for every act, in a state from which the act
 * starts; the Land Department coordinates the one to comment on.
 */
export async function createIssues(register: Register): Promise<Record<IssueVerb, string>> {
  const codes: Partial<Record<IssueVerb, string>> = {};
  for (const verb of issueVerbs) codes[verb] = await issueFor(register, verb);
  return codes as Record<IssueVerb, string>;
}

async function issueFor(register: Register, verb: IssueVerb): Promise<string> {
  const { departments, raise, as } = register;
  const secretary = as("secretary");
  const leader = as("leaderHealth");
  if (verb === "acceptance") {
    const proposed = await raise({ leadDepartmentId: departments.STC ?? 0, deadline: null });
    return proposed.code;
  }
  if (askingVerbs.has(verb)) return taskFor(register, verb);
  const coordinatorIds = verb === "comment" ? [departments.STNMT ?? 0] : [];
  const { code } = await raise({ coordinatorIds });
  switch (verb) {
    case "relief-decision":
      await askRelief(leader, { issue: code }, { reason });
      break;
    case "extension-decision":
      await askExtension(leader, { issue: code }, { newDeadline: "2026-12-31", reason });
      break;
    case "confirmation":
    case "sending-back":
      await reportDone(leader, { issue: code }, { text: "Đã có văn bản thống nhất" });
      break;
    case "resumption":
      await pauseIssue(secretary, { issue: code }, { reason });
      break;
    case "chase-answer":
      await recordChase(secretary, {
        issues: [code],
        to: { departmentId: departments.STC ?? 0, body: "" },
        channel: "message",
        sentOn: "2026-11-23",
        answerBy: "2026-11-27",
        text: "Kính gửi: Sở Tài chính",
      });
      break;
    case "decision-withdrawal":
      await decideIssue(as("chair"), { issue: code }, { kind: "other", text: "Chờ ý kiến Bộ" });
      break;
    case "escalation-answer":
      await escalateIssue(
        secretary,
        { issue: code },
        { authority: "Bộ Thông tin và Truyền thông", question: "Cách lấy dữ liệu" },
      );
      break;
    case "uncovering": {
      const cause = await raise();
      await coverIssues(secretary, { issue: cause.code }, { codes: [code] });
      break;
    }
    case "reopening":
      await cancelIssue(secretary, { issue: code }, { reason });
      break;
    default:
  }
  return code;
}

/** A task that asks the Land Department, whose answer is in where the act needs one. */
async function taskFor(register: Register, verb: IssueVerb): Promise<string> {
  const { departments, raise, as } = register;
  const land = departments.STNMT ?? 0;
  const { code } = await raise(
    { kind: "task", projectId: null, leadDepartmentId: departments.SYT ?? 0 },
    as("secretary"),
  );
  if (verb === "asking") return code;
  await askDepartments(as("secretary"), { issue: code }, { departmentIds: [land] });
  if (verb === "answer" || verb === "answer-excuse") return code;
  await answerTask(as("leaderLand"), { issue: code }, { departmentId: land, text: "Đã gửi" });
  return code;
}
