import { loadCalendar } from "#app/domain/calendar/queries.server.ts";
import { momentOf, todayOf } from "#app/domain/clock.ts";
import type { Database } from "#db/schema.ts";
import { layFoundation } from "./foundation.server.ts";
import { tellBlockers } from "./issues.server.ts";
import { tellProjects } from "./projects.server.ts";
import { Script } from "./script.ts";
import { createDemoSeries } from "./series.server.ts";
import { Timetable } from "./timetable.ts";

export interface DemoOptions {
  now: Date;
  onProgress?: (sentence: string) => void;
}

/** The demo reaches back to the first stages of its oldest project, and on past its last deadline. */
const CALENDAR = { from: "2015-01-01", to: "2045-12-31" };
const FOUNDED_ON = "2016-01-04";

/**
 * Plays the demo through the domain's own commands at the dates of its story, in
 * one transaction: all of it or nothing. The same every time; only `now` moves it.
 *
 * @throws Error when the database holds an installation already
 */
export async function loadDemo(db: Database, options: DemoOptions): Promise<void> {
  await db.transaction().execute((tx) => play(tx, options));
}

async function play(db: Database, { now, onProgress = () => undefined }: DemoOptions) {
  const installation = await db.selectFrom("installation").select("id").executeTakeFirst();
  if (installation) throw new Error("the demo is loaded into an empty database only");
  onProgress("Đang nạp dữ liệu minh họa: đơn vị và người dùng");
  const directory = await layFoundation(db, momentOf(FOUNDED_ON, "08:00"));
  const calendar = await loadCalendar(db, CALENDAR.from, CALENDAR.to);
  const timetable = new Timetable(calendar, todayOf(now));
  onProgress("Đang nạp dữ liệu minh họa: 44 dự án");
  const script = new Script(db, directory, timetable);
  await createDemoSeries(script);
  tellProjects(script);
  tellBlockers(script, new Map());
  await script.play(now);
}
