import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";

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
  return (
    <nav
      aria-label={label}
      className="no-print mb-4 flex gap-1 overflow-x-auto border-b border-line"
    >
      {tabs.map((tab) => (
        <NavLink
          key={tab.to}
          to={tab.to}
          end={tab.end ?? true}
          {...(tab.isCurrent === undefined
            ? {}
            : { "aria-current": tab.isCurrent ? ("page" as const) : undefined })}
          className={({ isActive }) =>
            `-mb-px flex min-h-10 items-center gap-1.5 whitespace-nowrap border-b-2 px-3 font-medium outline-offset-[-2px] max-md:min-h-11 ${
              (tab.isCurrent ?? isActive)
                ? "border-brand font-semibold text-brand"
                : "border-transparent text-ink-2 hover:text-brand"
            }`
          }
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="text-xs text-ink-3">{tab.count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}
