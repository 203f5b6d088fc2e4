import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** More on demand, without JavaScript. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open} className="group">
      <summary className="flex min-h-8 items-center gap-1.5 font-medium text-ink-2 hover:text-brand max-md:min-h-11">
        <Icon
          name="chevron-right"
          size={16}
          className="flex-none transition-transform group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
