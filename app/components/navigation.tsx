import { useLocation } from "@remix-run/react";
import { formatNumber } from "#app/i18n/format.ts";
import { shell } from "#app/i18n/text/shell.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Role } from "#db/schema.ts";
import { ProfileActions } from "./profile-menu.tsx";
import type { Viewer } from "./shell.tsx";
import { Avatar } from "./ui/avatar.tsx";
import { DemoBadge } from "./ui/demo-badge.tsx";
import { Icon, type IconName } from "./ui/icon.tsx";
import { isHere, Link } from "./ui/link.tsx";

export type NavKey =
  | "overview"
  | "issues"
  | "meetings"
  | "projects"
  | "departments"
  | "precedents"
  | "admin";
export type NavCounts = Partial<Record<NavKey, number>>;

export interface NavEntry {
  key: NavKey;
  to: string;
  icon: IconName;
  /** Other addresses of the same place. */
  also?: readonly string[];
}

const everyone: readonly NavEntry[] = [
  { key: "overview", to: paths.home(), icon: "house" },
  { key: "issues", to: paths.issues(), icon: "flag" },
  { key: "meetings", to: paths.meetings(), icon: "calendar" },
  {
    key: "projects",
    to: paths.projects(),
    icon: "folder",
    also: [paths.money(), paths.disbursements()],
  },
  { key: "departments", to: paths.departments(), icon: "building" },
  { key: "precedents", to: paths.precedents(), icon: "layers" },
];

/** The places a person may go, by their roles. */
export function navEntries(roles: readonly Role[]): readonly NavEntry[] {
  if (!roles.includes("administrator")) return everyone;
  return [...everyone, { key: "admin", to: paths.admin(), icon: "settings" }];
}

/** The overview's address begins every other. */
const isCurrent = (pathname: string, entry: NavEntry) =>
  isHere(pathname, entry.to, entry.key === "overview") ||
  (entry.also ?? []).some((to) => isHere(pathname, to));

const sideClass = (isActive: boolean) =>
  `flex min-h-9 items-center gap-2.5 rounded-lg px-2.5 font-medium ${
    isActive ? "bg-brand-soft font-semibold text-brand" : "text-ink-2 hover:bg-paper hover:text-ink"
  }`;

export function SideNav({ entries, counts }: { entries: readonly NavEntry[]; counts: NavCounts }) {
  const text = useText(shell);
  const locale = useLocale();
  const { pathname } = useLocation();
  return (
    <nav aria-label={text.navigation} className="grid gap-0.5">
      {entries.map((entry) => {
        const count = counts[entry.key];
        const isActive = isCurrent(pathname, entry);
        return (
          <Link
            key={entry.key}
            to={entry.to}
            className={sideClass(isActive)}
            aria-current={isActive ? "page" : undefined}
          >
            <Icon name={entry.icon} />
            {text[entry.key]}
            {count === undefined ? null : (
              <span className="ml-auto text-xs font-semibold text-ink-3">
                {formatNumber(count, locale)}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}

/** The phone's four places: three of the work, and the rest behind “Thêm”. */
export function BottomBar({
  entries,
  viewer,
  isDemo,
}: {
  entries: readonly NavEntry[];
  viewer: Viewer;
  isDemo: boolean;
}) {
  const text = useText(shell);
  const { key, pathname } = useLocation();
  const place = "grid min-h-13 place-items-center content-center gap-0.5 text-2xs font-medium";
  return (
    <nav
      aria-label={text.navigation}
      className="no-print fixed inset-x-0 bottom-0 z-30 grid grid-cols-4 border-t border-line bg-card pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {entries.slice(0, 3).map((entry) => (
        <Link
          key={entry.key}
          to={entry.to}
          aria-current={isCurrent(pathname, entry) ? "page" : undefined}
          className={`${place} text-ink-2 aria-[current]:font-semibold aria-[current]:text-brand`}
        >
          <Icon name={entry.icon} size={22} />
          {text[entry.key]}
        </Link>
      ))}
      <details key={key} className="group">
        <summary className={`${place} text-ink-2 group-open:text-brand`}>
          <Icon name="menu" size={22} />
          {text.more}
        </summary>
        <div className="fixed inset-x-0 bottom-[calc(3.25rem+env(safe-area-inset-bottom)+1px)] max-h-[calc(100dvh-4rem)] overflow-y-auto rounded-t-xl border-t border-line bg-card p-4 shadow-pop">
          <div className="mb-3 flex items-center gap-2.5">
            <Avatar name={viewer.name} />
            <div className="min-w-0">
              <div className="font-semibold">{viewer.name}</div>
              <div className="muted">{viewer.title}</div>
            </div>
            {isDemo ? (
              <span className="ml-auto">
                <DemoBadge />
              </span>
            ) : null}
          </div>
          <div className="mb-2 grid border-b border-line pb-2">
            <Link to={paths.search()} className="flex min-h-11 items-center gap-2.5 font-medium">
              <Icon name="search" />
              {text.searchLabel}
            </Link>
            {entries.slice(3).map((entry) => (
              <Link
                key={entry.key}
                to={entry.to}
                aria-current={isCurrent(pathname, entry) ? "page" : undefined}
                className="flex min-h-11 items-center gap-2.5 font-medium aria-[current]:text-brand"
              >
                <Icon name={entry.icon} />
                {text[entry.key]}
              </Link>
            ))}
          </div>
          <ProfileActions viewer={viewer} id="phone" />
        </div>
      </details>
    </nav>
  );
}
