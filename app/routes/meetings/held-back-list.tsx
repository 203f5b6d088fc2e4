import type { ReactNode } from "react";
import { Card } from "#app/components/ui/card.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { ShownHeldBack } from "./shown-agenda.ts";

/** Law 1: what does not stand on the agenda stands here, by whom and why. */
export function HeldBackList({
  held,
  controls,
}: {
  held: readonly ShownHeldBack[];
  controls?: (held: ShownHeldBack) => ReactNode;
}) {
  const text = useText(meetingText);
  if (held.length === 0) return null;
  return (
    <Card id="held-back" title={text.heldBack} count={<span className="muted">{held.length}</span>}>
      <ul>
        {held.map((one) => (
          <li key={one.key} className="row keep flex flex-wrap items-start gap-3">
            <div className="min-w-0 grow basis-64">
              <div className="meta">
                <Link to={paths.issue(one.code)} className="code plain">
                  {one.code}
                </Link>
                <span>{one.lead}</span>
              </div>
              <p className="font-medium">{one.title}</p>
              <p className="text-sm text-ink-2">{text.heldBackBy(one.by, one.reason)}</p>
            </div>
            {controls?.(one)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
