import { parseLife } from "#app/domain/issue/life.ts";

/** The meetings that the lifelines of a page show, so that months stand one below the other. */
export interface SharedLine {
  periods: readonly string[];
  next: string | null;
}

const MEETINGS = 6;

/** Those at which any of the issues was, the last six of them. */
export function sharedLine(
  issues: readonly { life: string }[],
  next: string | null | undefined,
): SharedLine {
  const periods = new Set(
    issues.flatMap((issue) => parseLife(issue.life).map((point) => point.period)),
  );
  return { periods: [...periods].sort().slice(-MEETINGS), next: next ?? null };
}
