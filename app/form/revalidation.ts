import type { ShouldRevalidateFunctionArgs } from "@remix-run/react";

/**
 * For routes whose form edits a row: a refused post keeps the page's data, except
 * that a stale form (409) needs the row as it is now, with its version.
 */
export function revalidateWhenStale({
  actionStatus,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  return actionStatus === 409 || defaultShouldRevalidate;
}
