import type { ReactNode } from "react";

export interface Definition {
  term: string;
  detail: ReactNode;
}

/** Terms and details side by side, below each other on a phone; empty details are left out. */
export function DefinitionList({ items }: { items: readonly (Definition | null | false)[] }) {
  return (
    <dl className="grid gap-x-3 gap-y-0.5 text-[0.84375rem] md:grid-cols-[9.5rem_minmax(0,1fr)] print:grid-cols-[9.5rem_minmax(0,1fr)]">
      {items.map((item) =>
        item ? (
          <div key={item.term} className="contents">
            <dt className="text-ink-3">{item.term}</dt>
            <dd className="max-md:mb-1">{item.detail}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** One figure with its label. */
export function KeyValue({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <div className="muted">{label}</div>
      <div className="font-semibold">{children}</div>
    </div>
  );
}
