import { momentOf, todayOf } from "#app/domain/clock.ts";
import { addTopic, holdBackIssue } from "#app/domain/meeting/arrangement.server.ts";
import { addConclusion } from "#app/domain/meeting/conclusion.server.ts";
import { approveMinutes, submitMinutes } from "#app/domain/meeting/minutes.server.ts";
import { publishMeeting } from "#app/domain/meeting/publication.server.ts";
import { createNextMeeting } from "#app/domain/meeting/schedule.server.ts";
import type { Database } from "#db/schema.ts";
import { castMoment } from "#tests/support/cast.ts";
import { MeetingPlay } from "#tests/support/meeting.ts";
import type { Register } from "#tests/support/register.ts";

export interface Meetings {
  issued: string;
  /** Closed, by where its minutes stand. */
  closed: string;
  submitted: string;
  approved: string;
  inSession: string;
  published: string;
  /** Published, and its day has come. */
  due: string;
  draft: string;
  /** A draft to be cancelled. */
  doomed: string;
  /** The item of the issue at the closed meeting. */
  closedItem: string;
  /** The item of the issue at the meeting in session, and a further conclusion of it. */
  liveItem: string;
  liveConclusion: string;
  /** Two topics of the draft. */
  topic: string;
  topicToRemove: string;
  /** Entries of the draft's agenda: one on it, one held back. */
  entry: string;
  heldBack: string;
}

/** One meeting in every state; a published one and a draft stand in series of their own. */
export async function createMeetings(db: Database, register: Register): Promise<Meetings> {
  const play = new MeetingPlay(db, register);
  const early = momentOf("2026-04-01", "09:00");
  const issue = await register.raise({}, register.as("leaderHealth", early));
  await play.create(early);
  const held: { id: number; code: string }[] = [];
  for (let n = 0; n < 4; n++) {
    const next = await earliestDraft(db, register.seriesId);
    await play.convene(next.id, momentOf(next.held_on, "07:00"));
    const isDiscussed = n === 1;
    if (isDiscussed) await play.say(next.id, issue.id, { disposition: "kept" });
    await play.close(next.id);
    held.push(next);
  }
  const [issued, closed, submitted, approved] = held;
  if (!issued || !closed || !submitted || !approved) throw new Error("four meetings were held");
  await play.issue(issued.id);
  const secretary = register.as("secretary");
  for (const { id } of [submitted, approved]) await submitMinutes(secretary, { key: id });
  await approveMinutes(register.as("chair"), { key: approved.id });
  const inSession = await earliestDraft(db, register.seriesId);
  await play.convene(inSession.id, momentOf(inSession.held_on, "07:00"));
  const liveItem = await play.item(inSession.id, issue.id);
  const further = { key: inSession.id, itemId: liveItem.id };
  const { conclusionId } = await addConclusion(secretary, further);

  const published = await publishIn(await copySeries(db, "P"), register);
  const due = await publishIn(await copySeries(db, "E"), register, todayOf(castMoment));
  const seriesId = await copySeries(db, "D");
  const shown = await register.raise({ seriesId });
  const later = await register.raise({ seriesId });
  const draft = await createNextMeeting(secretary, { seriesId });
  const topics = [];
  for (const title of ["Nội dung chung", "Nội dung bỏ đi"]) {
    topics.push(await addTopic(secretary, { key: draft.id, title }));
  }
  await holdBackIssue(secretary, {
    key: draft.id,
    issueId: later.id,
    reason: "Chờ ý kiến của Bộ",
  });
  const doomed = await createNextMeeting(secretary, { seriesId: await copySeries(db, "C") });
  return {
    doomed: doomed.code,
    issued: issued.code,
    closed: closed.code,
    submitted: submitted.code,
    approved: approved.code,
    inSession: inSession.code,
    published: published.code,
    due: due.code,
    draft: draft.code,
    closedItem: String((await play.item(closed.id, issue.id)).id),
    liveItem: String(liveItem.id),
    liveConclusion: String(conclusionId),
    topic: String(topics[0]?.itemId),
    topicToRemove: String(topics[1]?.itemId),
    entry: `i${shown.id}`,
    heldBack: `i${later.id}`,
  };
}

async function publishIn(seriesId: number, register: Register, heldOn?: string) {
  const secretary = register.as("secretary");
  await register.raise({ seriesId });
  const meeting = await createNextMeeting(secretary, { seriesId, heldOn });
  await publishMeeting(secretary, { key: meeting.id });
  return meeting;
}

async function earliestDraft(db: Database, seriesId: number) {
  return db
    .selectFrom("meeting")
    .select(["id", "code", "held_on"])
    .where("series_id", "=", seriesId)
    .where("state", "=", "draft")
    .orderBy("held_on")
    .executeTakeFirstOrThrow();
}

async function copySeries(db: Database, code: string): Promise<number> {
  const {
    id: _,
    code: __,
    rule,
    ...series
  } = await db.selectFrom("meeting_series").selectAll().orderBy("id").executeTakeFirstOrThrow();
  const row = await db
    .insertInto("meeting_series")
    .values({ ...series, code, rule: JSON.stringify(rule) })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
