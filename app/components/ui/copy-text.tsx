import { useId } from "react";
import { CopyButton } from "./copy-button.tsx";

/** A text to take along, several lines; selected by a click, copied by the button where there is a clipboard. */
export function CopyText({
  label,
  value,
  hint,
  copy,
  copied,
  rows = 14,
}: {
  label: string;
  value: string;
  hint: string;
  copy: string;
  copied: string;
  rows?: number;
}) {
  const id = useId();
  return (
    <div className="grid gap-2">
      <label htmlFor={id} className="text-sm font-medium text-ink-2">
        {label}
      </label>
      <textarea
        id={id}
        className="input"
        readOnly
        rows={rows}
        value={value}
        aria-describedby={`${id}-hint`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p id={`${id}-hint`} className="muted">
        {hint}
      </p>
      <div>
        <CopyButton value={value} icon="file" copy={copy} copied={copied} />
      </div>
    </div>
  );
}
