import type { Script } from "./script.ts";

/** Submitted by the secretary, approved by the chair, issued with the registry's number. */
export function tellMinutes(_script: Script, _number: 1 | 2 | 3): void {}
