import { form } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { Callout } from "./notes.tsx";

/** Above a form whose fields came back after the session had ended; pass the loader's `restored`. */
export function RestoredNote({ restored }: { restored: object | null | undefined }) {
  const text = useText(form);
  if (!restored) return null;
  return (
    <div role="status">
      <Callout tone="soon" icon="history" title={text.draftRestored} />
    </div>
  );
}
