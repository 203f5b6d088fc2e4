import { useId, useState } from "react";
import { Button } from "./button.tsx";
import { useHydrated } from "./use-hydrated.ts";

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
  const [isCopied, setCopied] = useState(false);
  const canCopy = useHydrated() && "clipboard" in navigator;
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
      {canCopy ? (
        <div>
          <Button
            type="button"
            variant="primary"
            icon={isCopied ? "check" : "file"}
            onClick={() => {
              navigator.clipboard.writeText(value).then(
                () => setCopied(true),
                () => setCopied(false),
              );
            }}
          >
            {isCopied ? copied : copy}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
