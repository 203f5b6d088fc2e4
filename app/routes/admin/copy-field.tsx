import { useId, useState } from "react";
import { Button } from "#app/components/ui/button.tsx";
import { useHydrated } from "#app/components/ui/use-hydrated.ts";

/** A text to take along; selected by a click, copied by the button where there is a clipboard. */
export function CopyField({
  label,
  value,
  copy,
  copied,
}: {
  label: string;
  value: string;
  copy: string;
  copied: string;
}) {
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  const canCopy = useHydrated() && "clipboard" in navigator;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-medium text-ink-2">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          type="text"
          className="input min-w-0 grow basis-64"
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
        />
        {canCopy ? (
          <Button
            type="button"
            variant="primary"
            icon={isCopied ? "check" : "link"}
            onClick={() => {
              navigator.clipboard.writeText(value).then(
                () => setCopied(true),
                () => setCopied(false),
              );
            }}
          >
            {isCopied ? copied : copy}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
