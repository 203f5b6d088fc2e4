import type { Sentences } from "../refusal.server.ts";

export const projectToasts: Sentences = {};
