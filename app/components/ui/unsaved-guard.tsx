import { useBlocker } from "@remix-run/react";
import { useEffect, useState } from "react";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { useFormContext } from "./form-context.ts";

/** Asks before a page with unsent typing is left. Stands inside its PostForm. */
export function UnsavedGuard() {
  const text = useText(words);
  const { id, isBusy } = useFormContext();
  const [isDirty, setDirty] = useState(false);
  const isGuarded = isDirty && !isBusy;
  const blocker = useBlocker(
    ({ currentLocation, nextLocation, historyAction }) =>
      isGuarded &&
      historyAction !== "REPLACE" &&
      currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    const form = document.getElementById(id);
    const touch = () => setDirty(true);
    form?.addEventListener("input", touch);
    return () => form?.removeEventListener("input", touch);
  }, [id]);
  useEffect(() => {
    if (!isGuarded) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isGuarded]);
  useEffect(() => {
    if (blocker.state !== "blocked") return;
    if (window.confirm(text.unsaved)) blocker.proceed();
    else blocker.reset();
  }, [blocker, text]);
  return null;
}
