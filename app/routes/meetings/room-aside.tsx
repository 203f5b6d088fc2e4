import { Lifeline } from "#app/components/lifeline.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { Timeline } from "#app/components/ui/timeline.tsx";
import { formatDayMonth } from "#app/i18n/format.ts";
import { figures } from "#app/i18n/text/figures.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Attendance } from "#db/schema.ts";

interface Here {
  present: number;
  all: number;
  notable: { name: string; attendance: Attendance | null; isLevelRight: boolean; title: string }[];
}

/** The item's life over meetings, what happened since, and who is in the room. */
export function RoomAside({
  code,
  life,
  events,
  attendance,
  canRecord,
}: {
  code: string;
  life: string;
  events: readonly { id: number; on: string; actor: string; sentence: string }[];
  attendance: Here;
  canRecord: boolean;
}) {
  const text = useText(roomText);
  const words = useText(figures);
  const absent = attendance.notable.filter(
    (one) => one.attendance === "absent" || one.attendance === "absent_excused",
  );
  const wrong = attendance.notable.filter((one) => !one.isLevelRight);
  return (
    <>
      {life || events.length > 0 ? (
        <Card id="life" title={words.lifeline} padded>
          {life ? <Lifeline life={life} size="page" /> : null}
          <div className={life ? "mt-3" : ""}>
            <Timeline
              entries={events.map((event) => ({
                id: event.id,
                head: `${formatDayMonth(event.on)} · ${event.actor}`,
                body: event.sentence,
              }))}
            />
          </div>
        </Card>
      ) : null}
      <Card
        id="here"
        title={text.attendance}
        aside={`${attendance.present}/${attendance.all}`}
        padded
      >
        <div className="grid gap-1 text-sm text-ink-2">
          {absent.length > 0 ? (
            <p>
              {text.absent}:{" "}
              {absent
                .map((one) =>
                  one.attendance === "absent_excused" ? `${one.name} (${text.excused})` : one.name,
                )
                .join(", ")}
            </p>
          ) : null}
          {wrong.length > 0 ? (
            <p>
              {text.wrongLevel}:{" "}
              {wrong.map((one) => (one.title ? `${one.name} (${one.title})` : one.name)).join(", ")}
            </p>
          ) : null}
          {canRecord ? (
            <LinkButton to={paths.meetingPart(code, "attendance")} size="sm" icon="users">
              {text.attendanceOpen}
            </LinkButton>
          ) : null}
        </div>
      </Card>
    </>
  );
}
