import { sql } from "kysely";
import type { Context } from "#app/domain/context.ts";
import { draftConclusion } from "./conclusion.ts";
import type { Matter } from "./matter.ts";

/** A conclusion's text that was drafted anew, for the screen that shows it. */
export interface Redrafted {
  conclusionId: number;
  text: string;
}

/** Drafts the conclusions of an item anew from their fields, but those that were edited by hand. */
export async function redraftConclusions(tx: Context, itemId: number): Promise<Redrafted[]> {
  const item = await tx.db
    .selectFrom("agenda_item as ai")
    .innerJoin("meeting as m", "m.id", "ai.meeting_id")
    .leftJoin("issue as i", "i.id", "ai.issue_id")
    .leftJoin("department as lead", "lead.id", "i.lead_department_id")
    .leftJoin("department as next", "next.id", "ai.new_lead_department_id")
    .where("ai.id", "=", itemId)
    .select([
      "ai.kind",
      "ai.disposition",
      "ai.reason",
      "ai.new_deadline",
      "i.deadline",
      "i.kind as issue_kind",
      sql<string>`coalesce(ai.opened ->> 'text', i.text, ai.title)`.as("matter"),
      "m.held_on",
      "lead.id as lead_id",
      "lead.name_vi as lead",
      "lead.short_name_vi as lead_short",
      "next.id as next_id",
      "next.name_vi as next_lead",
    ])
    .executeTakeFirstOrThrow();
  const conclusions = await tx.db
    .selectFrom("conclusion as c")
    .leftJoin("department as d", "d.id", "c.lead_department_id")
    .where("c.agenda_item_id", "=", itemId)
    .where("c.is_text_edited", "=", false)
    .select([
      "c.id",
      "c.position",
      "c.text",
      "c.deadline",
      "c.lead_department_id",
      "d.name_vi as lead",
      sql<
        string[]
      >`array(select cd.name_vi from conclusion_coordinator cc join department cd on cd.id = cc.department_id
        where cc.conclusion_id = c.id order by cd.sort_order, cd.id)`.as("coordinators"),
      sql<
        string[]
      >`array(select ad.name_vi from conclusion_asked ca join department ad on ad.id = ca.department_id
        where ca.conclusion_id = c.id order by ad.sort_order, ad.id)`.as("asked"),
    ])
    .orderBy("c.position")
    .execute();
  const matter: Matter = {
    kind: item.issue_kind ?? "topic",
    text: item.matter,
    leads: [item.lead ?? "", item.lead_short ?? ""],
  };
  const changed: Redrafted[] = [];
  for (const conclusion of conclusions) {
    const isOwn = item.kind === "issue" && conclusion.position === 1;
    const isMoved = item.next_id !== null && item.next_id !== item.lead_id;
    const lead = isOwn ? (item.next_lead ?? item.lead) : conclusion.lead;
    const text = draftConclusion({
      disposition: isOwn ? (item.disposition ?? "noted") : null,
      matter,
      isFurther: item.kind === "issue" && !isOwn,
      lead,
      formerLead: isOwn && isMoved ? item.lead : null,
      coordinators: conclusion.coordinators.filter((name) => name !== lead),
      asked: conclusion.asked,
      deadline: isOwn ? (item.new_deadline ?? item.deadline) : conclusion.deadline,
      heldOn: item.held_on,
      reason: isOwn ? item.reason : "",
    });
    if (text === conclusion.text) continue;
    await tx.db
      .updateTable("conclusion")
      .set((eb) => ({ text, version: eb("version", "+", 1) }))
      .where("id", "=", conclusion.id)
      .execute();
    changed.push({ conclusionId: conclusion.id, text });
  }
  return changed;
}
