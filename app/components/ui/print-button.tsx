import { Button } from "./button.tsx";
import { useHydrated } from "./use-hydrated.ts";

/** Prints the page; without JavaScript the browser's own menu does. */
export function PrintButton({ label }: { label: string }) {
  if (!useHydrated()) return null;
  return (
    <Button type="button" icon="print" className="max-md:hidden" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
