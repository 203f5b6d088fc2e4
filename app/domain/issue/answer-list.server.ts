import { type RawBuilder, sql } from "kysely";
import type { AnswerState, Database } from "#db/schema.ts";
import type { AnswerStanding } from "./answer.ts";
import { overdueUpTo } from "./overdue.server.ts";

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

/** How many answers a department owes to open tasks, and how many of them are overdue. */
export interface OwedAnswers {
  departmentId: number;
  waiting: number;
  overdue: number;
}

/** Of all departments that owe any, or of one. */
export async function listOwedAnswers(
  db: Database,
  today: string,
  departmentId?: number,
): Promise<OwedAnswers[]> {
  const { rows } = await sql<OwedAnswers>`
    select a.department_id as "departmentId", count(*) as waiting,
      count(*) filter (where i.state = 'open' and i.deadline <= ${overdueUpTo(today)}) as overdue
    from task_answer a join issue i on i.id = a.issue_id and i.state in ('open','paused')
    where a.state = 'waiting' ${departmentId === undefined ? sql`` : sql`and a.department_id = ${departmentId}`}
    group by a.department_id`.execute(db);
  return rows;
}
