import { dispositions } from "./field.ts";

/** The dispositions in the order of their keys 1 to 8, by kind of item. */
export const offeredDispositions = {
  issue: dispositions.filter((one) => one !== "noted"),
  topic: ["noted", "not_discussed"] as const,
} as const;
