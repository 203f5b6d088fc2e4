import type { ReactNode } from "react";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { closureText } from "#app/i18n/text/closure.ts";
import { useText } from "#app/i18n/text.ts";
import type { ProblemGroup } from "./closing-problems.server.ts";

/** What blocks closing, or only warns, each with a jump to where it is mended. */
export function ProblemCard({
  level,
  groups,
  children,
}: {
  level: "blocks" | "warns";
  groups: readonly ProblemGroup[];
  children?: ReactNode;
}) {
  const text = useText(closureText);
  if (groups.length === 0) return null;
  const isBlocking = level === "blocks";
  return (
    <Card
      id={level}
      title={isBlocking ? text.blocks : text.warns}
      count={<Chip tone={isBlocking ? "over" : "soon"}>{groups.length}</Chip>}
    >
      {children}
      <ul>
        {groups.map((group) => (
          <li key={group.id} className="row flex flex-wrap items-start gap-x-3 gap-y-2">
            <Icon
              name={isBlocking ? "x-circle" : "alert"}
              className={`mt-0.5 flex-none ${isBlocking ? "text-over" : "text-soon"}`}
            />
            <div className="min-w-0 grow basis-60">
              <Place group={group} />
              {group.sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </div>
            <Jump group={group} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Place({ group }: { group: ProblemGroup }) {
  const text = useText(closureText);
  if (group.place === "item") {
    return (
      <p className="text-sm text-ink-2">
        {group.code ? <span className="code">{group.code} </span> : null}
        {group.title}
      </p>
    );
  }
  const word = group.place === "attendance" ? text.attendance : text.wholeMeeting;
  return <p className="text-sm text-ink-2">{word}</p>;
}

function Jump({ group }: { group: ProblemGroup }) {
  const text = useText(closureText);
  const words = {
    attendance: text.toAttendance,
    meeting: text.toMeeting,
    item: text.toItem,
  };
  const name = group.code ? `${words.item} ${group.code}` : undefined;
  return (
    <LinkButton to={group.to} size="sm" className="max-md:min-h-11" aria-label={name}>
      {words[group.place]}
    </LinkButton>
  );
}
