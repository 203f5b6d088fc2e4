import type { ReactNode } from "react";
import { Link } from "./ui/link.tsx";

export interface Kpi {
  key: string;
  label: string;
  value: string;
  unit?: string;
  /** A line of comparison below. */
  note?: ReactNode;
  tone?: "over" | "soon" | "done";
  noteTone?: "over" | "soon" | "done";
  /** The list behind the figure. */
  to?: string;
  /** The whole as words, for the phone's one line: “7 quá hạn”. */
  brief: string;
}

const tones = { over: "text-over", soon: "text-soon", done: "text-done" };

/** The figures of a home: five beside each other, on a phone one line of words. Every figure opens its list. */
export function KpiStrip({ label, items }: { label: string; items: readonly Kpi[] }) {
  return (
    <section aria-label={label} className="mb-5 max-md:mb-3.5">
      <p className="text-sm text-ink-2 md:hidden">
        {items.map((item, index) => (
          <span key={item.key}>
            {index > 0 ? " · " : ""}
            <Figure
              to={item.to}
              className={item.tone ? `font-semibold ${tones[item.tone]}` : undefined}
            >
              {item.brief}
            </Figure>
          </span>
        ))}
      </p>
      <ul className="card hidden overflow-hidden md:grid md:grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))]">
        {items.map((item) => (
          <li key={item.key} className="-mt-px -ml-px border-t border-l border-line px-4 py-4">
            <div className="text-sm text-ink-2">{item.label}</div>
            <Figure
              to={item.to}
              className={`block text-2xl font-bold tracking-tight ${item.tone ? tones[item.tone] : ""}`}
            >
              {item.value}
              {item.unit ? (
                <span className="text-base font-medium tracking-normal text-ink-3">
                  {" "}
                  {item.unit}
                </span>
              ) : null}
            </Figure>
            {item.note ? (
              <div
                className={`mt-1 text-[0.78125rem] ${item.noteTone ? tones[item.noteTone] : ""}`}
              >
                {item.note}
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({
  to,
  className,
  children,
}: {
  to?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  return to ? (
    <Link to={to} className={`plain ${className ?? ""}`}>
      {children}
    </Link>
  ) : (
    <span className={className}>{children}</span>
  );
}
