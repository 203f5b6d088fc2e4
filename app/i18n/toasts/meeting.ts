import type { Sentences } from "../refusal.server.ts";

export const meetingToasts: Sentences = {};
