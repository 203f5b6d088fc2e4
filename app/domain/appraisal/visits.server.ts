import { type RawBuilder, sql } from "kysely";
import { visitClockSql } from "./clocks.server.ts";

const reasons = sql`(select coalesce(json_agg(json_build_object('vi', r.name_vi, 'en', r.name_en)
    order by r.sort_order, r.id), '[]')
  from visit_return_reason x join return_reason r on r.id = x.reason_id where x.visit_id = v.id)`;

const supplements = sql`(select coalesce(json_agg(json_build_object('askedOn', q.asked_on,
    'number', q.number, 'dated', q.dated, 'text', q.text, 'dueOn', q.due_on,
    'answeredOn', q.answered_on, 'answerNumber', q.answer_number,
    'answerText', q.answer_text) order by q.id), '[]')
  from supplement_request q where q.visit_id = v.id)`;

const intake = sql`(select json_build_object('on', i.checked_on, 'acceptedOn', i.accepted_on,
    'checked', (select count(*) from intake_line l where l.intake_id = i.id),
    'wanting', (select coalesce(json_agg(json_build_object('vi', l.name_vi, 'en', l.name_en, 'state', l.state,
        'note', l.note) order by d.position, d.id), '[]')
      from intake_line l join checklist_document d on d.id = l.document_id
      where l.intake_id = i.id and l.state in ('missing', 'faulty')))
  from intake i where i.visit_id = v.id)`;

const proposal = sql`(select json_build_object(
    'toStageId', r.to_stage_id, 'reason', r.reason, 'number', r.number, 'dated', r.dated, 'at', r.proposed_at,
    'byId', r.proposed_by, 'by', u.full_name, 'outcome', r.outcome, 'note', r.note,
    'reasons', (select coalesce(json_agg(json_build_object('vi', n.name_vi, 'en', n.name_en)
        order by n.sort_order, n.id), '[]')
      from return_proposal_reason x join return_reason n on n.id = x.reason_id where x.proposal_id = r.id))
  from return_proposal r join app_user u on u.id = r.proposed_by
  where r.visit_id = v.id order by r.id desc limit 1)`;

const corrections = sql`(select coalesce(json_agg(json_build_object('at', k.corrected_at,
    'byId', k.corrected_by, 'by', coalesce(u.full_name, ''), 'reason', k.reason,
    'before', k.before, 'after', k.after) order by k.id), '[]')
  from visit_correction k left join app_user u on u.id = k.corrected_by where k.visit_id = v.id)`;

const handover = sql`(select json_build_object('fromVi', coalesce(f.short_name_vi, ''),
    'fromEn', coalesce(f.short_name_en, ''), 'toDepartmentId', t.id, 'toUserId', g.to_user_id,
    'toVi', t.short_name_vi, 'toEn', t.short_name_en, 'toPerson', u.full_name,
    'on', g.handed_on, 'byId', g.handed_by, 'isConfirmed', g.confirmed_at is not null)
  from handover g
    join department t on t.id = g.to_department_id
    left join department f on f.id = g.from_department_id
    left join app_user u on u.id = g.to_user_id
  where g.visit_id = v.id order by g.id desc limit 1)`;

/** All visits of a project `p` as JSON, of both lines, in the order in which they were entered: `Visit[]`. */
export function visitsJson(today: string): RawBuilder<unknown> {
  return sql`(select coalesce(json_agg(json_build_object('id', v.id, 'line', v.line,
      'stageId', v.stage_id, 'round', v.round, 'enteredOn', v.entered_on, 'leftOn', v.left_on,
      'result', v.result, 'reason', v.reason, 'days', coalesce(c.days, 0),
      'paused', coalesce(c.paused, 0), 'counted', coalesce(c.counted, 0),
      'allowed', coalesce(v.days_allowed, rs.days_allowed, 0), 'isPaused', coalesce(c.is_paused, false),
      'numberIn', v.number_in, 'datedIn', v.dated_in, 'numberOut', v.number_out, 'datedOut', v.dated_out,
      'holderId', v.holder_department_id, 'holderVi', h.short_name_vi, 'holderEn', h.short_name_en,
      'personId', v.holder_user_id, 'person', hu.full_name, 'holderSince', v.holder_since,
      'question', v.question, 'answer', v.answer, 'reasons', ${reasons},
      'supplements', ${supplements}, 'intake', ${intake}, 'proposal', ${proposal}, 'corrections', ${corrections}, 'handover', ${handover})
      order by v.id), '[]')
    from stage_visit v
      left join route_stage rs on rs.route_id = p.route_id and rs.stage_id = v.stage_id
      left join ${visitClockSql(today)} c on true
      left join department h on h.id = v.holder_department_id
      left join app_user hu on hu.id = v.holder_user_id
    where v.project_id = p.id)`;
}
