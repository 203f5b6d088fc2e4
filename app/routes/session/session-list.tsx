import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { session } from "#app/i18n/text/session.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

export interface ShownSession {
  key: string;
  isThis: boolean;
  /** “Chrome · Windows”; empty when unknown. */
  device: string;
  address: string;
  since: string;
  lastSeen: string;
}

/** Where one is signed in, this session marked. */
export function SessionList({ sessions }: { sessions: readonly ShownSession[] }) {
  const text = useText(session).account;
  return (
    <Card
      id="sessions"
      title={text.sessions}
      aside={
        sessions.length > 1 ? (
          <LinkButton to={paths.otherSessions()} size="sm">
            {text.endOthers}
          </LinkButton>
        ) : null
      }
    >
      <ul className="divide-y divide-line-soft">
        {sessions.map((open) => (
          <li
            key={open.key}
            className="flex flex-wrap items-center gap-x-3 gap-y-0.5 px-4.5 py-2.5"
          >
            <span className="font-medium">{open.device || text.unknownDevice}</span>
            {open.isThis ? <Chip tone="brand">{text.thisSession}</Chip> : null}
            <span className="muted basis-full">
              {[open.address, text.since(open.since), text.lastSeen(open.lastSeen)]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
