import { type RawBuilder, sql } from "kysely";
import { jsonRows } from "./standing.server.ts";

/** How a blocker was solved, proposed as a precedent and not accepted yet. */
export interface ProposedPrecedent {
  code: string;
  title: string;
  by: string;
  /** The reader's own, which another accepts. */
  isOwn: boolean;
}

/** The most that a home shows. */
export const PROPOSAL_ROWS = 5;

/** JSON of `ProposedPrecedent[]`: others' first, which the reader may accept, the longest waiting first. */
export function proposedPrecedents(readerId: number): RawBuilder<unknown> {
  const isOwn = sql`coalesce(p.created_by = ${readerId}::bigint, false)`;
  return jsonRows(sql`
    select p.code, p.title, p.created_by_name as by, ${isOwn} as "isOwn"
    from precedent p where p.state = 'proposed'
    order by ${isOwn}, p.id limit ${sql.lit(PROPOSAL_ROWS)}`);
}
