import { LinkButton } from "#app/components/ui/button.tsx";
import type { UnfinishedMeeting } from "#app/domain/overview/secretary.server.ts";
import { formatDate, formatDayMonth } from "#app/i18n/format.ts";
import { secretary as secretaryText } from "#app/i18n/text/home-secretary.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { MeetingRow } from "./meeting-row.tsx";
import { QueueHead } from "./queue-head.tsx";

/** Minutes whose next step is the secretary's: to submit, to amend as the chair asked, to issue. */
export function MinutesQueue({ meetings }: { meetings: readonly UnfinishedMeeting[] }) {
  const text = useText(secretaryText);
  if (meetings.length === 0) return null;
  return (
    <section aria-labelledby="queue-minutes" className="border-b border-line last:border-b-0">
      <QueueHead id="queue-minutes" title={text.minutes} count={meetings.length} />
      {meetings.map((meeting) => {
        const { code, step, by, since } = meeting;
        const stands = standingOf(meeting);
        return (
          <MeetingRow
            key={code}
            code={code}
            title={stands === "amended" || stands === "returned" ? text[stands] : text.step[stands]}
            note={[
              `${meeting.title}, ${formatDate(meeting.heldOn)}`,
              ...(step && by ? [text.steps[step](by, formatDayMonth(since))] : []),
            ].join("; ")}
            said={meeting.note}
          >
            <LinkButton
              to={paths.meetingPart(code, stands === "approved" ? "issuance" : "minutes")}
              size="sm"
            >
              {text.act[stands === "amended" ? "returned" : stands]}
            </LinkButton>
          </MeetingRow>
        );
      })}
    </section>
  );
}

/** Those whose minutes wait for the secretary, not for the chair. */
export function isWithSecretary({ state, minutes }: UnfinishedMeeting): boolean {
  return state === "closed" && (minutes === "draft" || minutes === "approved");
}

function standingOf({ minutes, note, step }: UnfinishedMeeting) {
  if (minutes === "approved") return "approved";
  if (note !== "") return "returned";
  return step === "approved" ? "amended" : "draft";
}
