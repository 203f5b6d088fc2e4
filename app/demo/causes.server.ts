import { coverIssues } from "#app/domain/issue/cause.server.ts";
import type { GivenCodes } from "./issues.server.ts";
import { need } from "./reading.ts";
import type { Script } from "./script.ts";

/** No department shares its data until somebody rules how: one cause behind three blockers. */
const COMMON = { cause: "VM-027", covers: ["VM-023", "VM-024"] };

/** Yesterday the secretary tied blockers of several projects to what they have in common. */
export function tellCauses(script: Script, codes: GivenCodes): void {
  script.at(script.timetable.yesterday, "15:50", (at) =>
    coverIssues(
      script.as("thuky", at),
      { issue: need(codes, COMMON.cause) },
      { codes: COMMON.covers.map((code) => need(codes, code)) },
    ),
  );
}
