import type { EventSentences } from "../event-sentence.ts";

export const meetingSentences: EventSentences = {};
