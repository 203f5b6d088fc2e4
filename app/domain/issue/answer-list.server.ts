import { type RawBuilder, sql } from "kysely";
import type { AnswerState } from "#db/schema.ts";
import type { AnswerStanding } from "./answer.ts";

/** What one department has answered to a task, for reading. */
export interface TaskAnswer {
  department: { id: number; name: string };
  state: AnswerState;
  askedOn: string;
  answeredOn: string | null;
  text: string;
  number: string;
  /** Why it is excused, or asked again. */
  reason: string;
  version: number;
}

/** JSON of the answers of issue `i`, in the order of departments; `name` reads the name of department `qd`. */
export function answersOfIssue(name: RawBuilder<unknown>): RawBuilder<TaskAnswer[]> {
  return sql<TaskAnswer[]>`(select coalesce(json_agg(json_build_object(
      'department', json_build_object('id', qd.id, 'name', ${name}), 'state', qa.state, 'askedOn', qa.asked_on,
      'answeredOn', qa.answered_on, 'text', qa.text, 'number', qa.document_number, 'reason', qa.reason, 'version', qa.version)
      order by qd.sort_order, qd.id), '[]')
    from task_answer qa join department qd on qd.id = qa.department_id where qa.issue_id = i.id)`;
}

export function standingOfAnswer({ department, state }: TaskAnswer): AnswerStanding {
  return { departmentId: department.id, state };
}

/** JSON of “06/19” of issue `i`: sent, asked, excused; null where it asks nobody. */
export function progressOfIssue(): RawBuilder<{
  sent: number;
  asked: number;
  excused: number;
} | null> {
  return sql`(select case when count(*) = 0 then null else json_build_object(
      'sent', count(*) filter (where qa.state in ('answered','accepted')),
      'asked', count(*) filter (where qa.state <> 'excused'),
      'excused', count(*) filter (where qa.state = 'excused')) end
    from task_answer qa where qa.issue_id = i.id)`;
}
