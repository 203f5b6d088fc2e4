import { copyRoute } from "#app/domain/appraisal/route-draft.server.ts";
import { putRouteInEffect } from "#app/domain/appraisal/route-effect.server.ts";
import { getRoute, type RouteKey } from "#app/domain/appraisal/route-list.server.ts";
import { editRouteStage } from "#app/domain/appraisal/route-stage.server.ts";
import { yearOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import type { Script } from "./script.ts";

const ADMINISTRATOR = "quantri";
/** Working days that Finance is given from now on, instead of ten. */
const SHORTER = 7;

/** Two routes under revision: one edition waits for the new year, one is still a draft. */
export function tellRoutes(script: Script): void {
  const { timetable } = script;
  const newYear = `${yearOf(timetable.today) + 1}-01-01`;
  script.at(timetable.workingDaysFrom(timetable.today, -8), "10:05", async (at) => {
    const ctx = script.as(ADMINISTRATOR, at);
    const key = await shorten(ctx, "MUA_SAM");
    const { version } = await getRoute(ctx, key);
    await putRouteInEffect(ctx, key, { effectiveOn: newYear, version });
  });
  script.at(timetable.workingDaysFrom(timetable.today, -3), "15:20", async (at) => {
    await shorten(script.as(ADMINISTRATOR, at), "THUE_DV");
  });
}

async function shorten(ctx: Context, kind: string): Promise<RouteKey> {
  const key = await copyRoute(ctx, { kind, edition: 1 });
  const { rules, version } = await getRoute(ctx, key);
  const stage = rules.find((one) => one.code === "YKIENTC") ?? rules[0];
  if (stage)
    await editRouteStage(ctx, key, stage.code, {
      ...stage,
      returnsTo: [...stage.returnsTo],
      daysAllowed: SHORTER,
      version,
    });
  return key;
}
