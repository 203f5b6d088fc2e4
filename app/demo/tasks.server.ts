import { changeOwner } from "#app/domain/issue/assignment.server.ts";
import data from "#db/seed/demo-issues.json" with { type: "json" };
import { type GivenCodes, ownerOf, tellCompletion, tellSteps } from "./issues.server.ts";
import { need } from "./reading.ts";
import { personOf, type Script } from "./script.ts";
import { taskName } from "./story/plot.ts";
import { tasks } from "./story/tasks.ts";

/** The six tasks that the meetings gave out: who takes them on, and how far they got. */
export function tellTasks(script: Script, codes: GivenCodes): void {
  const { timetable } = script;
  for (const plot of tasks) {
    const name = taskName(plot.meeting, plot.number);
    const found = data.conclusions.find(
      (one) => one.meeting.endsWith(`0${plot.meeting}`) && one.number === plot.number,
    );
    if (!found) throw new Error(`no conclusion behind ${name} in the data`);
    const { lead } = found;
    const takenOn = timetable.soonAfter(timetable.meeting(plot.meeting), 1);
    script.at(takenOn, "08:30", (at) =>
      changeOwner(
        script.as(personOf(lead) ?? "thuky", at),
        { issue: need(codes, name) },
        ownerOf(script, plot.owner, lead),
      ),
    );
    tellSteps(script, codes, name, lead, plot.steps ?? []);
    if (plot.done) {
      const doneOn = timetable.workingDaysFrom(timetable.meeting(plot.meeting), plot.done.days);
      tellCompletion(script, codes, name, lead, doneOn, plot.done);
    }
  }
}
