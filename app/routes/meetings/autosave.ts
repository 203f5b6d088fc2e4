import { useCallback, useEffect, useRef, useState } from "react";
import { isDepartmentList } from "#app/domain/meeting/field.ts";
import { formatDate } from "#app/i18n/format.ts";
import { paths } from "#app/paths.ts";
import type { FieldAnswer } from "./field.ts";
import type { PresenceAnswer } from "./presence.ts";

/** Time after the last key before a field is sent, and between questions who else is here. */
const PAUSE_MS = 600;
const RETRY_MS = 4000;
const PRESENCE_MS = 25_000;

export type SaveState = "idle" | "saving" | "saved" | "unsaved" | "refused" | "signed_out";

export interface Conflict {
  name: string;
  theirs: string;
  mine: string;
}

/** What the room's news say of the item, once there are any. */
export interface Told {
  values: Record<string, string> | undefined;
  others: string[] | undefined;
}

export interface Autosave {
  state: SaveState;
  savedAt: string | null;
  /** Why what was typed last is not saved. */
  refusal: string;
  others: string[];
  conflicts: Conflict[];
  /** Another person has added or removed a conclusion: the page must be read anew. */
  isOutdated: boolean;
  settle: (conflict: Conflict, choice: "mine" | "theirs") => void;
}

/**
 * Saves the room's fields as they are typed, each over the text it was typed on.
 * What another person saves meanwhile appears where nobody is typing; where both
 * typed, both texts are shown. Without JavaScript the form itself does the same.
 */
export function useAutosave(
  formId: string,
  code: string,
  itemId: number,
  initial: Record<string, string>,
  told: Told,
): Autosave {
  const bases = useRef<Record<string, string>>(initial);
  const shown = useRef<Record<string, string>>({});
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const [state, setState] = useState<SaveState>("idle");
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [refusal, setRefusal] = useState("");
  const [others, setOthers] = useState<string[]>([]);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const [isOutdated, setOutdated] = useState(false);

  const formOf = useCallback(() => {
    const form = document.getElementById(formId);
    return form instanceof HTMLFormElement ? form : null;
  }, [formId]);

  const accept = useCallback(
    (name: string, value: string, isShown: boolean) => {
      const form = formOf();
      bases.current[name] = value;
      const hidden = form?.elements.namedItem(`base.${name}`);
      if (hidden instanceof HTMLInputElement) hidden.value = value;
      if (form && isShown) writeField(form, name, value);
      if (form) shown.current[name] = readField(form, name);
    },
    [formOf],
  );

  /** A value that the server has: shown where nobody has typed over the one before. */
  const hear = useCallback(
    (name: string, value: string) => {
      const form = formOf();
      if (!form || bases.current[name] === undefined || bases.current[name] === value) return;
      const isTouched = readField(form, name) !== (shown.current[name] ?? "");
      if (!isTouched && !timers.current.has(name)) accept(name, value, true);
    },
    [accept, formOf],
  );

  const send = useCallback(
    async (name: string) => {
      const form = formOf();
      if (!form) return;
      timers.current.delete(name);
      const sent = readField(form, name);
      setState("saving");
      const answer = await post<FieldAnswer>(paths.meetingPart(code, "session/field"), [
        ["name", name],
        ["base", bases.current[name] ?? ""],
        ...(isDepartmentList(name) ? sent.split(",") : [sent]).map(
          (value) => ["value", value] as const,
        ),
      ]);
      if (answer.kind === "signed_out") return setState("signed_out");
      if (answer.kind === "lost") {
        setState("unsaved");
        timers.current.set(
          name,
          setTimeout(() => void send(name), RETRY_MS),
        );
        return;
      }
      if (answer.kind === "refused") {
        setRefusal(answer.message);
        return setState("refused");
      }
      const { outcome, drafted } = answer.value;
      if (outcome.status === "conflict") {
        const conflict = { name, theirs: outcome.theirs, mine: outcome.mine };
        setConflicts((all) => [...all.filter((one) => one.name !== name), conflict]);
        return setState("idle");
      }
      bases.current[name] = outcome.value;
      accept(name, outcome.value, false);
      if (readField(form, name) !== sent) shown.current[name] = sent;
      for (const one of drafted) hear(`conclusion.${one.conclusionId}.text`, one.text);
      setSavedAt(answer.value.savedAt);
      setState(timers.current.size > 0 ? "saving" : "saved");
    },
    [accept, code, formOf, hear],
  );

  useEffect(() => {
    const form = formOf();
    if (!form) return;
    for (const name of Object.keys(bases.current)) shown.current[name] = readField(form, name);
    const typed = (event: Event) => {
      const { target } = event;
      const name = target instanceof Element ? target.getAttribute("name") : null;
      if (!name || bases.current[name] === undefined) return;
      clearTimeout(timers.current.get(name));
      timers.current.delete(name);
      if (readField(form, name) === shown.current[name]) return;
      timers.current.set(
        name,
        setTimeout(() => void send(name), PAUSE_MS),
      );
    };
    const stop = () => {
      for (const timer of timers.current.values()) clearTimeout(timer);
      timers.current.clear();
    };
    const waiting = timers.current;
    const warn = (event: BeforeUnloadEvent) => {
      if (waiting.size > 0) event.preventDefault();
    };
    form.addEventListener("input", typed);
    form.addEventListener("change", typed);
    form.addEventListener("submit", stop);
    window.addEventListener("beforeunload", warn);
    return () => {
      // Leaving the item: what is still waiting goes out now.
      for (const name of [...waiting.keys()]) {
        clearTimeout(waiting.get(name));
        void send(name);
      }
      form.removeEventListener("input", typed);
      form.removeEventListener("change", typed);
      form.removeEventListener("submit", stop);
      window.removeEventListener("beforeunload", warn);
    };
  }, [formOf, send]);

  const hearAll = useCallback(
    (values: Record<string, string>) => {
      const known = Object.keys(bases.current);
      const now = Object.keys(values);
      setOutdated(known.length !== now.length || now.some((name) => !known.includes(name)));
      for (const [name, value] of Object.entries(values)) hear(name, value);
    },
    [hear],
  );

  useEffect(() => {
    if (told.values) hearAll(told.values);
  }, [hearAll, told.values]);

  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      if (document.hidden) return;
      const to = paths.meetingPart(code, "session/presence");
      const answer = await post<PresenceAnswer>(to, [["item", String(itemId)]]);
      if (isOver || answer.kind !== "ok") return;
      setOthers(answer.value.others);
      hearAll(answer.value.values);
    };
    void ask();
    const timer = setInterval(() => void ask(), PRESENCE_MS);
    const focus = () => void ask();
    window.addEventListener("focus", focus);
    return () => {
      isOver = true;
      clearInterval(timer);
      window.removeEventListener("focus", focus);
    };
  }, [code, hearAll, itemId]);

  const settle = useCallback(
    (conflict: Conflict, choice: "mine" | "theirs") => {
      accept(conflict.name, conflict.theirs, choice === "theirs");
      setConflicts((all) => all.filter((one) => one.name !== conflict.name));
      if (choice === "mine") void send(conflict.name);
    },
    [accept, send],
  );

  return {
    state,
    savedAt,
    refusal,
    others: told.others ?? others,
    conflicts,
    isOutdated,
    settle,
  };
}

const isDate = (name: string) => /\.(newDeadline|deadline)$/.test(name);

/** What stands in a field, as the form would send it. */
function readField(form: HTMLFormElement, name: string): string {
  const values = new FormData(form).getAll(name).map(String);
  return values.join(",");
}

function writeField(form: HTMLFormElement, name: string, value: string): void {
  const chosen = new Set(isDepartmentList(name) ? value.split(",") : [value]);
  for (const control of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
    if (control instanceof HTMLInputElement && ["radio", "checkbox"].includes(control.type)) {
      control.checked = chosen.has(control.value);
    } else if (control instanceof HTMLInputElement) {
      control.value = isDate(name) && value !== "" ? formatDate(value) : value;
    } else if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
      control.value = value;
    }
  }
}

type Answer<T> =
  | { kind: "ok"; value: T }
  | { kind: "refused"; message: string }
  | { kind: "signed_out" }
  | { kind: "lost" };

async function post<T>(
  to: string,
  fields: readonly (readonly [string, string])[],
): Promise<Answer<T>> {
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  try {
    const response = await fetch(to, { method: "POST", body, keepalive: true });
    if (response.redirected) return { kind: "signed_out" };
    if (response.status >= 500) return { kind: "lost" };
    if (!response.ok) return { kind: "refused", message: await messageOf(response) };
    return { kind: "ok", value: (await response.json()) as T };
  } catch {
    return { kind: "lost" };
  }
}

/** The refusal's own sentence. */
async function messageOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const isSaid = typeof body === "object" && body !== null && "message" in body;
  return isSaid ? String(body.message) : "";
}
