import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { shell } from "#app/i18n/text/shell.ts";
import { useText } from "#app/i18n/text.ts";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";

/**
 * A link to a form's own page that, with JavaScript, opens the same form in a
 * dialog instead. Focus returns to the link when the dialog closes.
 */
export function DialogLink({
  to,
  title,
  label,
  className = "btn",
  children,
}: {
  /** The page that holds the same form. */
  to: string;
  title: string;
  label: ReactNode;
  className?: string;
  /** The form; a PostForm with its `action`. */
  children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Link
        to={to}
        className={className}
        aria-haspopup="dialog"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {label}
      </Link>
      {isOpen ? (
        <Dialog title={title} onClose={() => setOpen(false)}>
          {children}
        </Dialog>
      ) : null}
    </>
  );
}

/** A native modal dialog, open while it is mounted. */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const text = useText(shell);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>(".input, [type=radio], [type=checkbox]")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={id} onClose={onClose}>
      <header className="card-header sticky top-0 bg-card">
        <h2 id={id} className="grow">
          {title}
        </h2>
        <button
          type="button"
          className="btn btn-ghost btn-sm"
          aria-label={text.close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="x" />
        </button>
      </header>
      <div className="card-body">{children}</div>
    </dialog>
  );
}
