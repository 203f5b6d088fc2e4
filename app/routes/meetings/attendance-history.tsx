import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireContext } from "#app/auth/guard.server.ts";
import { Card } from "#app/components/ui/card.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { ScrollBox } from "#app/components/ui/scroll-box.tsx";
import {
  type AttendanceCell,
  getAttendanceHistory,
} from "#app/domain/meeting/attendance-history.server.ts";
import { formatDate, formatDayMonth } from "#app/i18n/format.ts";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { meetingReading } from "#app/i18n/text/meeting-reading.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Attendance } from "#db/schema.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

const MEETINGS = 12;

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  return {
    title: `${textFor(ctx.actor.locale, meetingReading).attendance} · Giao ban`,
    ...(await getAttendanceHistory(ctx, MEETINGS)),
  };
}

const looks: Record<Attendance, [glyph: string, tone: string]> = {
  present: ["✓", "text-done"],
  represented: ["◐", "text-on"],
  absent_excused: ["○", "text-ink-3"],
  absent: ["×", "text-over font-bold"],
};

export default function AttendanceAcrossMeetings() {
  const { meetings, departments } = useLoaderData<typeof loader>();
  const text = useText(meetingReading);
  const words = useText(meetingText);
  return (
    <>
      <PageHeader
        above={
          <Link to={paths.meetings()} className="link">
            {words.title}
          </Link>
        }
        title={text.attendance}
      />
      {departments.length === 0 ? (
        <div className="card">
          <EmptyState icon="users" title={text.none}>
            {text.noneText}
          </EmptyState>
        </div>
      ) : (
        <Card id="attendance" title={text.attendanceCaption} aside={<Legend />}>
          <ScrollBox label={text.attendanceCaption}>
            <table className="table">
              <caption className="sr-only">{text.attendanceCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">{text.department}</th>
                  {meetings.map((meeting) => (
                    <th key={meeting.code} scope="col" className="mid" title={meeting.code}>
                      <Link to={paths.meeting(meeting.code)} className="plain">
                        {formatDayMonth(meeting.heldOn)}
                      </Link>
                    </th>
                  ))}
                  <th scope="col" className="num">
                    {text.came}
                  </th>
                  <th scope="col" className="num">
                    {text.absent}
                  </th>
                  <th scope="col" className="num">
                    {text.wrongLevel}
                  </th>
                </tr>
              </thead>
              <tbody>
                {departments.map((department) => (
                  <tr key={department.code}>
                    <th scope="row">
                      <Link to={paths.department(department.code)} className="plain">
                        {department.name}
                      </Link>
                    </th>
                    {department.cells.map((cell, index) => (
                      <td key={meetings[index]?.code} className="mid">
                        <Cell cell={cell} day={meetings[index]?.heldOn ?? ""} />
                      </td>
                    ))}
                    <td className="num">{text.cameOf(department.came, department.invited)}</td>
                    <td className={`num ${department.absent > 0 ? "font-semibold text-over" : ""}`}>
                      {department.absent || ""}
                    </td>
                    <td className="num">{department.wrongLevel || ""}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </Card>
      )}
    </>
  );
}

function Cell({ cell, day }: { cell: AttendanceCell | null; day: string }) {
  const text = useText(meetingReading);
  if (cell === null || cell.attendance === null)
    return <span className="sr-only">{text.notInvited}</span>;
  const [glyph, tone] = looks[cell.attendance];
  const isWrong = !cell.isLevelRight && cell.attendance !== "absent";
  const said = [text.marks[cell.attendance], cell.person, isWrong ? text.wrong : ""]
    .filter(Boolean)
    .join(", ");
  return (
    <span title={`${formatDate(day)}: ${said}`} className={tone}>
      <span aria-hidden="true">
        {glyph}
        {isWrong ? "!" : null}
      </span>
      <span className="sr-only">{said}</span>
    </span>
  );
}

function Legend() {
  const text = useText(meetingReading);
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1">
      {(Object.keys(looks) as Attendance[]).map((attendance) => (
        <li key={attendance}>
          <span aria-hidden="true" className={looks[attendance][1]}>
            {looks[attendance][0]}
          </span>{" "}
          {text.marks[attendance]}
        </li>
      ))}
      <li>
        <span aria-hidden="true">!</span> {text.wrong}
      </li>
    </ul>
  );
}
