import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { shell } from "#app/i18n/text/shell.ts";
import { useText } from "#app/i18n/text.ts";
import { Icon } from "./ui/icon.tsx";

/** A line at the top while a page is on its way; waits a moment, so that it does not flash. */
export function NavigationProgress() {
  const text = useText(shell);
  const { state } = useNavigation();
  if (state === "idle") return null;
  return (
    <div
      role="progressbar"
      aria-label={text.loading}
      className="bar-progress no-print fixed inset-x-0 top-0 z-50 h-0.5 origin-left bg-brand"
    />
  );
}

/** Says that the connection is lost, and when it is back. */
export function ConnectionBanner() {
  const text = useText(shell);
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    look();
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return (
    <div role="status" className="no-print sticky top-0 z-30">
      {isOffline ? (
        <p className="flex items-center gap-2.5 bg-soon-soft px-8 py-2 text-sm font-medium text-soon max-md:px-4">
          <Icon name="wifi-off" />
          {text.offline}
        </p>
      ) : null}
    </div>
  );
}

/** After a change of page without a reload: its title is read aloud. */
export function PageAnnouncer() {
  const { pathname } = useLocation();
  const first = useRef(pathname);
  const [title, setTitle] = useState("");
  useEffect(() => {
    if (first.current === pathname) return;
    first.current = "";
    setTitle(document.title);
  }, [pathname]);
  return (
    <p aria-live="polite" className="sr-only">
      {title}
    </p>
  );
}
