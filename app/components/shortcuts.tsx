import { Form, useNavigate } from "@remix-run/react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { shell } from "#app/i18n/text/shell.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { NavEntry, NavKey } from "./navigation.tsx";
import { Icon } from "./ui/icon.tsx";

const ShortcutList = lazy(() => import("./shortcut-list.tsx"));

/** `g`, then a letter, goes to a place. */
const placeKeys: Partial<Record<string, NavKey>> = {
  t: "overview",
  s: "issues",
  h: "meetings",
  d: "projects",
};

/** The search box of the side bar; `/` jumps to it. */
export function ShellSearch({ id }: { id: string }) {
  const text = useText(shell);
  return (
    <Form action={paths.search()} role="search" className="relative mb-3">
      <label htmlFor={id} className="sr-only">
        {text.searchLabel}
      </label>
      <Icon
        name="search"
        size={16}
        className="pointer-events-none absolute top-2.5 left-2.5 text-ink-3"
      />
      <input
        id={id}
        type="search"
        name="q"
        required
        placeholder={text.searchPlaceholder}
        title={text.searchKey}
        data-search
        className="h-9 w-full rounded-lg border border-line bg-paper pr-8 hover:border-edge pl-8.5"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute top-2 right-2 grid size-5 place-items-center rounded border border-line bg-card font-sans text-2xs text-ink-3"
      >
        /
      </span>
    </Form>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, dialog") !== null)
  );
}

/** Listens for `/`, `?` and `g` + letter; shows the list of shortcuts. */
export function Shortcuts({ entries }: { entries: readonly NavEntry[] }) {
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const before = useRef("");
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const place = before.current === "g" ? placeKeys[event.key] : undefined;
      before.current = event.key;
      if (event.key === "/") {
        event.preventDefault();
        const box = document.querySelector<HTMLElement>("[data-search]");
        if (box?.offsetParent) box.focus();
        else navigate(paths.search());
      } else if (event.key === "?") {
        setOpen(true);
      } else if (place) {
        const entry = entries.find((one) => one.key === place);
        if (entry) navigate(entry.to);
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [entries, navigate]);
  return isOpen ? (
    <Suspense>
      <ShortcutList onClose={() => setOpen(false)} />
    </Suspense>
  ) : null;
}
