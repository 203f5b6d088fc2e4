import {
  approvePrecedent,
  proposePrecedent,
  withdrawPrecedent,
} from "#app/domain/precedent/commands.server.ts";
import { type GivenCodes, stateOf } from "./issues.server.ts";
import { need } from "./reading.ts";
import type { Script } from "./script.ts";
import { type PrecedentPlot, precedents } from "./story/precedents.ts";

/** Notes of how blockers were solved: proposed, approved by another, one withdrawn, one still waiting. */
export function tellPrecedents(script: Script, codes: GivenCodes): void {
  const given = new Map<string, string>();
  const { timetable } = script;
  for (const plot of precedents) {
    script.on(timetable.dayOf(plot.when), async (at) => {
      const issue = await sourceOf(script, codes, plot);
      const { code } = await proposePrecedent(script.as(plot.by, at), {
        ...fieldsOf(script, plot),
        ...(issue ? { issue } : {}),
      });
      given.set(plot.title, code);
    });
    const { approved, withdrawn } = plot;
    if (approved)
      script.at(timetable.dayOf(approved.when), "17:25", (at) =>
        approvePrecedent(script.as(approved.by, at), { code: need(given, plot.title) }),
      );
    if (withdrawn)
      script.at(timetable.dayOf(withdrawn.when), "17:28", (at) =>
        withdrawPrecedent(
          script.as(withdrawn.by, at),
          { code: need(given, plot.title) },
          { reason: withdrawn.reason },
        ),
      );
  }
}

/** The issue, where the calendar of the story has it resolved by then. */
async function sourceOf(script: Script, codes: GivenCodes, plot: PrecedentPlot) {
  const code = plot.issue ? codes.get(plot.issue) : undefined;
  if (!code || (await stateOf(script.db, code)) !== "resolved") return null;
  return code;
}

function fieldsOf(script: Script, plot: PrecedentPlot) {
  const { title, problem, solution, norm, document, stage, category, kind } = plot;
  const { directory } = script;
  return {
    title,
    problem,
    solution,
    norm,
    document,
    stageId: stage === null ? null : need(directory.stages, stage),
    categoryId: category === null ? null : need(directory.categories, category),
    kindId: kind === null ? null : need(directory.kinds, kind),
  };
}
