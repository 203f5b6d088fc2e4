import type { ReactNode } from "react";
import { shell } from "#app/i18n/text/shell.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Role, TextSize } from "#db/schema.ts";
import { BottomBar, type NavCounts, navEntries, SideNav } from "./navigation.tsx";
import { ProfileMenu } from "./profile-menu.tsx";
import { ConnectionBanner, NavigationProgress, PageAnnouncer } from "./shell-status.tsx";
import { ShellSearch, Shortcuts } from "./shortcuts.tsx";
import { DemoBadge } from "./ui/demo-badge.tsx";
import { Link } from "./ui/link.tsx";

/** The reader, as the shell shows them. */
export interface Viewer {
  id: number;
  name: string;
  title: string;
  roles: Role[];
  textSize: TextSize;
  counts: NavCounts;
}

/** The frame around every page of a signed-in person. */
export function Shell({
  viewer,
  isDemo,
  children,
}: {
  viewer: Viewer;
  isDemo: boolean;
  children: ReactNode;
}) {
  const text = useText(shell);
  const entries = navEntries(viewer.roles);
  return (
    <div className="md:grid md:min-h-dvh md:grid-cols-[13rem_minmax(0,1fr)] lg:grid-cols-[14rem_minmax(0,1fr)] print:block">
      <SkipLink />
      <PageAnnouncer />
      <NavigationProgress />
      <header className="no-print sticky top-0 hidden h-dvh flex-col border-r border-line bg-card px-3 pt-4.5 pb-3 md:flex">
        <Link to={paths.home()} className="flex items-center gap-2.5 px-2 pb-4 text-base font-bold">
          <Logo />
          {text.name}
        </Link>
        <ShellSearch id="search" />
        <SideNav entries={entries} counts={viewer.counts} />
        <div className="mt-auto grid gap-2">
          {isDemo ? (
            <div className="px-2">
              <DemoBadge />
            </div>
          ) : null}
          <ProfileMenu viewer={viewer} />
        </div>
      </header>
      <div className="min-w-0">
        <ConnectionBanner />
        <main
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-[82.5rem] px-8 pt-6 pb-12 outline-none max-lg:px-5 max-md:px-4 max-md:pt-4 max-md:pb-24 print:max-w-none print:p-0"
        >
          {children}
        </main>
      </div>
      <BottomBar entries={entries} viewer={viewer} isDemo={isDemo} />
      <Shortcuts entries={entries} />
    </div>
  );
}

export function Logo() {
  return <img src="/favicon.svg" alt="" width={28} height={28} className="size-7" />;
}

export function SkipLink() {
  const text = useText(shell);
  return (
    <a
      href="#main"
      className="btn btn-primary sr-only focus:not-sr-only focus:fixed! focus:top-3 focus:left-3 focus:z-50 focus:min-h-9 focus:px-3.5"
    >
      {text.skip}
    </a>
  );
}

/** The frame of pages without navigation: sign-in, first start, setting a password. */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <PageAnnouncer />
      <NavigationProgress />
      <ConnectionBanner />
      <main id="main" tabIndex={-1} className="outline-none">
        {children}
      </main>
    </div>
  );
}
