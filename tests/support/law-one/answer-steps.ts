import {
  acceptAnswers,
  type ChosenAnswer,
  excuseAnswers,
  returnAnswers,
} from "#app/domain/issue/answer-decision.server.ts";
import { answerTask, askDepartments } from "#app/domain/issue/answers.server.ts";
import { isOpen } from "#app/domain/issue/status.ts";
import type { AnswerState } from "#db/schema.ts";
import type { SeenIssue } from "./sight.ts";
import { pick, type Step, type Steps } from "./step.ts";
import type { World } from "./world.ts";

const reason = "chưa đủ";
const task = (w: World, s: Step) =>
  w.issueWhere(s, (issue) => issue.kind === "task" && isOpen(issue.state));

/** The answers of the first task that has some in this state. */
async function answersIn(w: World, ...states: AnswerState[]) {
  const rows = await w.db
    .selectFrom("task_answer as a")
    .innerJoin("issue as i", "i.id", "a.issue_id")
    .select(["a.issue_id as issueId", "a.department_id as departmentId", "a.version"])
    .where("a.state", "in", states)
    .where("i.state", "=", "open")
    .orderBy("a.issue_id")
    .execute();
  const { issueId } = pick(rows, 0);
  const chosen: ChosenAnswer[] = rows.filter((row) => row.issueId === issueId);
  return { target: { issue: issueId }, chosen };
}

/** A task that asks many departments: each answers, the secretary decides on it. */
export const answerSteps: Steps = {
  askDepartments: (w, s) => {
    const issue: SeenIssue = task(w, s);
    return askDepartments(
      w.as("secretary"),
      { issue: issue.id },
      { departmentIds: [w.health, w.finance] },
    );
  },
  answerTask: async (w) => {
    const { target } = await answersIn(w, "waiting");
    return answerTask(w.as("leaderHealth"), target, { departmentId: w.health, text: "đã rà soát" });
  },
  returnAnswers: async (w) => {
    const { target, chosen } = await answersIn(w, "answered");
    return returnAnswers(w.as("secretary"), target, chosen, { reason });
  },
  acceptAnswers: async (w) => {
    const { target, chosen } = await answersIn(w, "answered");
    return acceptAnswers(w.as("secretary"), target, chosen);
  },
  excuseAnswers: async (w) => {
    const { target, chosen } = await answersIn(w, "waiting");
    return excuseAnswers(w.as("secretary"), target, chosen, { reason });
  },
};
