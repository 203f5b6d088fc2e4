import { sql } from "kysely";
import type { Database } from "#db/schema.ts";
import { buildPayload, hashSeal } from "./seal.server.ts";
import { FIRST_PREVIOUS } from "./seal.ts";

/** What is wrong with the first broken record. */
export type SealProblem =
  /** A record is missing from the chain. */
  | "gap"
  /** It does not follow the record before it. */
  | "chain"
  /** The sealed text does not give the sealed hash. */
  | "hash"
  /** The rows no longer say what was sealed. */
  | "rows"
  /** A sealed record that is no longer issued. */
  | "unissued"
  /** An issued record that no seal covers. */
  | "unsealed"
  /** The history tells of a seal that the chain does not hold. */
  | "cut";

export interface BrokenSeal {
  sequence: number | null;
  kind: "meeting" | "correction";
  meetingCode: string;
  problem: SealProblem;
}

export interface Verification {
  /** Records found sound before the first broken one, or all. */
  sound: number;
  broken: BrokenSeal | null;
}

/**
 * Walks the chain from its first record: checks that the hashes follow one another
 * and builds each record anew from its frozen rows, so that a change of a row, of a
 * sealed text or of the chain shows; then that all that is issued, and all that the
 * history tells of, is sealed. Names the first broken record.
 */
export async function verifySeals(db: Database): Promise<Verification> {
  const seals = await db
    .selectFrom("seal as s")
    .innerJoin("meeting as m", "m.id", "s.meeting_id")
    .select([
      "s.sequence",
      "s.kind",
      "s.meeting_id",
      "s.correction_id",
      "s.builder_version",
      "s.previous_hash",
      "s.hash",
      "m.code",
      "m.state",
    ])
    .orderBy("s.sequence")
    .execute();
  let previous = FIRST_PREVIOUS;
  let sound = 0;
  for (const seal of seals) {
    const broken = (problem: SealProblem): Verification => ({
      sound,
      broken: { sequence: seal.sequence, kind: seal.kind, meetingCode: seal.code, problem },
    });
    if (seal.sequence !== sound + 1) return broken("gap");
    if (seal.previous_hash !== previous) return broken("chain");
    const { payload } = await db
      .selectFrom("seal")
      .select("payload")
      .where("sequence", "=", seal.sequence)
      .executeTakeFirstOrThrow();
    if (hashSeal(previous, payload) !== seal.hash) return broken("hash");
    if (seal.state !== "issued") return broken("unissued");
    const rebuilt = await buildPayload(
      db,
      { kind: seal.kind, meetingId: seal.meeting_id, correctionId: seal.correction_id },
      seal.builder_version,
    );
    if (rebuilt !== payload) return broken("rows");
    previous = seal.hash;
    sound += 1;
  }
  return { sound, broken: (await findUnsealed(db)) ?? (await findCut(db)) };
}

/** The chain's end may be cut off with the rows it sealed; the history still tells of it. */
async function findCut(db: Database): Promise<BrokenSeal | null> {
  const { rows } = await sql<{ code: string; sequence: number; kind: BrokenSeal["kind"] }>`
    select e.particulars ->> 'code' as code, (e.particulars ->> 'seal')::int as sequence,
      case e.verb when 'meeting.issued' then 'meeting' else 'correction' end as kind
    from event e left join seal s on s.sequence = (e.particulars ->> 'seal')::int
      and s.hash = coalesce(e.particulars ->> 'hash', s.hash)
    where e.verb in ('meeting.issued', 'meeting.corrected') and s.sequence is null
    order by 2 limit 1`.execute(db);
  const cut = rows[0];
  return cut
    ? { sequence: cut.sequence, kind: cut.kind, meetingCode: cut.code, problem: "cut" }
    : null;
}

/** A record cut off at the end of the chain leaves no gap: what is issued must be sealed. */
async function findUnsealed(db: Database): Promise<BrokenSeal | null> {
  const meeting = await db
    .selectFrom("meeting as m")
    .leftJoin("seal as s", (join) =>
      join.onRef("s.meeting_id", "=", "m.id").on("s.kind", "=", "meeting"),
    )
    .where("m.state", "=", "issued")
    .where("s.sequence", "is", null)
    .select("m.code")
    .orderBy("m.issued_at")
    .executeTakeFirst();
  if (meeting) {
    return { sequence: null, kind: "meeting", meetingCode: meeting.code, problem: "unsealed" };
  }
  const correction = await db
    .selectFrom("correction as x")
    .innerJoin("meeting as m", "m.id", "x.meeting_id")
    .leftJoin("seal as s", "s.correction_id", "x.id")
    .where("s.sequence", "is", null)
    .select("m.code")
    .orderBy("x.id")
    .executeTakeFirst();
  return correction
    ? { sequence: null, kind: "correction", meetingCode: correction.code, problem: "unsealed" }
    : null;
}
