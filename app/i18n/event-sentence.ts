import type { JsonValue, Locale } from "#db/schema.ts";
import { administrationSentences } from "./sentences/administration.ts";
import { appraisalSentences } from "./sentences/appraisal.ts";
import { issueSentences } from "./sentences/issue.ts";
import { meetingSentences } from "./sentences/meeting.ts";
import { moneySentences } from "./sentences/money.ts";
import { precedentSentences } from "./sentences/precedent.ts";
import { projectSentences } from "./sentences/project.ts";

export type Particulars = Record<string, JsonValue | undefined>;
/** Says what happened, without the actor and the moment, which the timeline shows beside it. */
export type EventSentence = (particulars: Particulars, locale: Locale) => string;
export type EventSentences = Record<string, EventSentence>;

const all: EventSentences = {
  ...issueSentences,
  ...meetingSentences,
  ...projectSentences,
  ...moneySentences,
  ...precedentSentences,
  ...appraisalSentences,
  ...administrationSentences,
};

/** History is action + particulars and becomes a sentence when read, in the reader's language (law 7). */
export function eventSentence(verb: string, particulars: JsonValue, locale: Locale): string {
  const isObject =
    particulars !== null && typeof particulars === "object" && !Array.isArray(particulars);
  return all[verb]?.(isObject ? particulars : {}, locale) ?? verb;
}
