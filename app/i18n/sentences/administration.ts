import type { EventSentences } from "../event-sentence.ts";

export const administrationSentences: EventSentences = {};
