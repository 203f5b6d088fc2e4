import { todayOf } from "#app/domain/clock.ts";
import { recordChase } from "#app/domain/issue/chase.server.ts";
import { answerChase } from "#app/domain/issue/chase-answer.server.ts";
import { type GivenCodes, partyOf } from "./issues.server.ts";
import { need } from "./reading.ts";
import type { Script } from "./script.ts";
import { type ChasePlot, chases } from "./story/chases.ts";

const DAYS_TO_ANSWER = 3;

/** The letters by which the secretariat and departments chased what was late. */
export function tellChases(script: Script, codes: GivenCodes): void {
  for (const plot of chases) {
    script.on(script.timetable.dayOf(plot.when), (at) => send(script, codes, plot, at));
    const { answer } = plot;
    if (!answer) continue;
    script.on(script.timetable.dayOf(answer.when), async (at) => {
      const [issue] = plot.issues;
      const code = need(codes, issue ?? "");
      const { number } = await script.db
        .selectFrom("chase as c")
        .innerJoin("issue as i", "i.id", "c.issue_id")
        .where("i.code", "=", code)
        .select((eb) => eb.fn.max("c.number").as("number"))
        .executeTakeFirstOrThrow();
      await answerChase(
        script.as(answer.by, at),
        { issue: code },
        { number, answeredOn: todayOf(at), note: answer.note },
      );
    });
  }
}

async function send(script: Script, codes: GivenCodes, plot: ChasePlot, at: Date) {
  const sentOn = todayOf(at);
  await recordChase(script.as(plot.by, at), {
    issues: plot.issues.map((name) => need(codes, name)),
    to: partyOf(script, plot.to),
    channel: plot.channel,
    sentOn,
    answerBy: script.timetable.workingDaysFrom(sentOn, DAYS_TO_ANSWER),
    documentNumber: plot.number ?? "",
    text: plot.text,
  });
}
