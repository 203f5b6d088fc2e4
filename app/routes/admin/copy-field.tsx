import { useId } from "react";
import { CopyButton } from "#app/components/ui/copy-button.tsx";

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
        <CopyButton value={value} icon="link" copy={copy} copied={copied} />
      </div>
    </div>
  );
}
