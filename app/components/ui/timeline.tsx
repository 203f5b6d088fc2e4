import type { ReactNode } from "react";

export interface TimelineEntry {
  id: string | number;
  /** When and who: “27/11 · Sở Y tế”. */
  head: ReactNode;
  /** What happened, as a sentence. */
  body: ReactNode;
  /** The words that were written. */
  quote?: ReactNode;
}

/** What happened, newest first, along a thread. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="ml-2.5 grid gap-3 border-l-2 border-line pl-4 text-sm">
      {entries.map((entry) => (
        <li key={entry.id} className="keep">
          <div className="muted">{entry.head}</div>
          <div>{entry.body}</div>
          {entry.quote ? (
            <div className="mt-1 whitespace-pre-line rounded-lg bg-paper px-3 py-2">
              {entry.quote}
            </div>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
