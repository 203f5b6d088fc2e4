import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { isHere, Link } from "./link.tsx";

export interface Tab {
  to: string;
  label: ReactNode;
  count?: number | undefined;
  /** Current only at exactly this path. */
  end?: boolean;
  /** Says by itself which one is current, where tabs differ by query. */
  isCurrent?: boolean;
}

/** Parts of a page as links, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { pathname } = useLocation();
  return (
    <nav
      aria-label={label}
      className="no-print mb-4 flex gap-1 overflow-x-auto border-b border-line"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.to}
          to={tab.to}
          aria-current={
            (tab.isCurrent ?? isHere(pathname, tab.to, tab.end ?? true)) ? "page" : undefined
          }
          className="-mb-px flex min-h-10 items-center gap-1.5 whitespace-nowrap border-b-2 border-transparent px-3 font-medium text-ink-2 outline-offset-[-2px] hover:text-brand aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-brand max-md:min-h-11"
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="text-xs text-ink-3">{tab.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
