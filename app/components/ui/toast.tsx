import { useEffect, useState } from "react";
import { shell } from "#app/i18n/text/shell.ts";
import { useText } from "#app/i18n/text.ts";
import { Icon } from "./icon.tsx";
import { dropSentDraft } from "./sent-draft.ts";

export interface ToastMessage {
  /** New for every toast, so that the same words are announced again. */
  id: string;
  text: string;
}

const SHOWN_MS = 8000;

/** Says what has been done, in a live region; goes by itself, stays while pointed at. */
export function ToastRegion({ toast }: { toast: ToastMessage | null }) {
  const text = useText(shell);
  const [goneId, setGone] = useState<string | null>(null);
  const [isHeld, setHeld] = useState(false);
  const id = toast?.id;
  useEffect(() => {
    if (id) dropSentDraft();
  }, [id]);
  useEffect(() => {
    if (!id || isHeld) return;
    const timer = setTimeout(() => setGone(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id, isHeld]);
  return (
    <div
      role="status"
      className="no-print pointer-events-none fixed inset-x-4 bottom-20 z-40 grid justify-items-center md:bottom-6"
    >
      {toast && toast.id !== goneId ? (
        <div
          key={toast.id}
          className="toast pointer-events-auto flex max-w-xl items-center gap-3 rounded-xl bg-ink py-2.5 pr-2 pl-4 text-card shadow-pop"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
        >
          <Icon name="check-circle" size={20} />
          <span className="font-medium">{toast.text}</span>
          <button
            type="button"
            aria-label={text.close}
            className="grid size-8 place-items-center rounded-lg outline-card hover:bg-card/15 max-md:size-11"
            onClick={() => setGone(toast.id)}
          >
            <Icon name="x" size={16} />
          </button>
        </div>
      ) : null}
    </div>
  );
}
