import { loadCalendar } from "#app/domain/calendar/queries.server.ts";
import { momentOf, todayOf } from "#app/domain/clock.ts";
import type { Database } from "#db/schema.ts";
import data from "#db/seed/demo-issues.json" with { type: "json" };
import { tellAnswers } from "./answers.server.ts";
import { tellCauses } from "./causes.server.ts";
import { tellChases } from "./chases.server.ts";
import { tellChecks } from "./checks.server.ts";
import { tellDossiers } from "./dossiers.server.ts";
import { layFoundation } from "./foundation.server.ts";
import { blockerPlots, type GivenCodes, meetingOf, tellBlockers } from "./issues.server.ts";
import { tellMeetings } from "./meetings.server.ts";
import { tellPrecedents } from "./precedents.server.ts";
import { tellProjects, tellReceipts } from "./projects.server.ts";
import { need } from "./reading.ts";
import { tellRoutes } from "./routes.server.ts";
import { Script } from "./script.ts";
import { createDemoSeries } from "./series.server.ts";
import { type Business, taskName } from "./story/plot.ts";
import { tasks } from "./story/tasks.ts";
import { tellTasks } from "./tasks.server.ts";
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
  onProgress("Đang nạp dữ liệu minh họa: đơn vị và người dùng");
  const directory = await layFoundation(db, momentOf(FOUNDED_ON, "08:00"));
  const calendar = await loadCalendar(db, CALENDAR.from, CALENDAR.to);
  const timetable = new Timetable(calendar, todayOf(now));
  const script = new Script(db, directory, timetable);
  const seriesId = await createDemoSeries(script, momentOf(FOUNDED_ON, "10:00"));
  const codes: GivenCodes = new Map();
  tellProjects(script);
  tellRoutes(script);
  tellDossiers(script);
  tellBlockers(script, codes);
  tellTasks(script, codes);
  tellAnswers(script, codes);
  tellChases(script, codes);
  tellPrecedents(script, codes);
  tellMeetings(script, seriesId, codes, businessOf(timetable));
  tellReceipts(script);
  tellChecks(script);
  tellCauses(script, codes);
  onProgress("Đang nạp dữ liệu minh họa: 44 dự án, 32 vướng mắc, 3 cuộc họp đã qua");
  await script.play(now);
}

/** What the meetings have before them: blockers and tasks alike. */
function businessOf(timetable: Timetable): Business[] {
  const blockers = data.blockers.map((blocker) => {
    const plot = need(new Map(blockerPlots.map((one) => [one.code, one])), blocker.code);
    return {
      name: plot.code,
      task: plot.task,
      treatments: plot.treatments ?? {},
      extendedTo: timetable.shift(blocker.deadline, meetingOf(blocker.raisedIn)),
    };
  });
  const given = tasks.map((plot) => ({
    name: taskName(plot.meeting, plot.number),
    task: plot.task,
    treatments: plot.treatments ?? {},
  }));
  return [...blockers, ...given];
}
