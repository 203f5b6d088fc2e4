import { TextArea } from "#app/components/ui/text-area.tsx";
import type { FormState } from "#app/form/form-state.ts";

/**
 * A long text that two people may be writing: carries the text that its author had
 * before them, and shows the other's when it has changed since (law 13).
 */
export function RivalText({
  name,
  label,
  hint,
  rows,
  stored,
  typed,
  theirs,
}: {
  name: string;
  label: string;
  hint?: string;
  rows: number;
  stored: string;
  /** What was posted or kept, with its base. */
  typed: FormState["values"] | null;
  /** “Somebody else has just written”. */
  theirs: string;
}) {
  const base = typed?.[`${name}Base`];
  const isRival = typeof base === "string" && base !== stored.trim() && typed?.[name] !== stored;
  return (
    <div>
      <TextArea name={name} label={label} hint={hint} rows={rows} maxLength={5000} />
      <input type="hidden" name={`${name}Base`} value={stored} />
      {isRival ? (
        <div className="mt-2 rounded-lg border border-soon bg-soon-soft px-3 py-2" role="status">
          <p className="text-sm font-semibold text-soon">{theirs}</p>
          <p className="whitespace-pre-line">{stored || "–"}</p>
        </div>
      ) : null}
    </div>
  );
}
