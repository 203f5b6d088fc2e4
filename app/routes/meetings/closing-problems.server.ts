import type { ClosingProblem } from "#app/domain/meeting/closing.ts";
import type { RoomLine } from "#app/domain/meeting/room.server.ts";
import { refusalSentence } from "#app/i18n/refusal.server.ts";
import { paths } from "#app/paths.ts";
import type { Locale } from "#db/schema.ts";

/** What stands against closing in one place, and where to go to mend it. */
export interface ProblemGroup {
  id: string;
  place: "attendance" | "meeting" | "item";
  code: string;
  title: string;
  to: string;
  sentences: string[];
}

const SHOWN = 140;

/** Problems of one level by the place where they are mended, in the order of the agenda. */
export function groupProblems(
  code: string,
  problems: readonly ClosingProblem[],
  lines: readonly Pick<RoomLine, "id" | "code" | "title">[],
  locale: Locale,
): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const problem of problems) {
    const sentence = refusalSentence(problem, locale);
    const place = placeOf(code, problem, lines);
    const group = groups.get(place.id);
    if (group) group.sentences.push(sentence);
    else groups.set(place.id, { ...place, sentences: [sentence] });
  }
  return [...groups.values()];
}

function placeOf(
  code: string,
  problem: ClosingProblem,
  lines: readonly Pick<RoomLine, "id" | "code" | "title">[],
): Omit<ProblemGroup, "sentences"> {
  const { at } = problem;
  const none = { code: "", title: "" };
  if (at === "attendance") {
    return { id: at, place: at, ...none, to: paths.meetingPart(code, "attendance") };
  }
  if (at === "meeting") return { id: at, place: at, ...none, to: paths.meetingPart(code, "edit") };
  const line = lines.find((one) => one.id === at.itemId);
  return {
    id: String(at.itemId),
    place: "item",
    code: line?.code ?? "",
    title: shorten(line?.title ?? ""),
    to: `${paths.meetingPart(code, "session")}?item=${at.itemId}`,
  };
}

function shorten(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text;
}
