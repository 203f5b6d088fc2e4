/** A clause that somebody typed, before a mark of ours: its own full stop goes, “…” stays. */
export function withoutStop(clause: string): string {
  return clause.trim().replace(/(?<![.,;])[.,;]$/u, "");
}
