import type { Sentences } from "../refusal.server.ts";

export const administrationToasts: Sentences = {};
