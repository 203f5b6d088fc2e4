import type { Sentences } from "../refusal.server.ts";

export const issueToasts: Sentences = {};
