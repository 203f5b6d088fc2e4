import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useRootData } from "#app/components/root-data.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Chip } from "#app/components/ui/chip.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { DefaultButton } from "#app/components/ui/default-button.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Link } from "#app/components/ui/link.tsx";
import { Callout, SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { attendances, countAttendance } from "#app/domain/meeting/attendance.ts";
import { attendanceForm, attendanceLines } from "#app/domain/meeting/attendance-form.ts";
import { listDepartmentOptions } from "#app/domain/meeting/queries.server.ts";
import { listAttendance } from "#app/domain/meeting/room.server.ts";
import { recordAttendance } from "#app/domain/meeting/session.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { attendanceText } from "#app/i18n/text/attendance.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { Attendance } from "#db/schema.ts";
import { AddedDepartment } from "./added-department.tsx";
import { AttendanceLine } from "./attendance-line.tsx";
import {
  type AttendanceRow,
  attendanceDefaults,
  isRival,
  typedAttendance,
} from "./attendance-values.ts";
import { formData } from "./form-data.server.ts";
import { requireMeetingAction, requireMeetingFor } from "./guard.server.ts";

const FORM = "attendance";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "take_attendance");
  const [rows, departments] = await Promise.all([
    listAttendance(ctx, meeting.id),
    listDepartmentOptions(ctx),
  ]);
  const invited = new Set(rows.map((row) => row.departmentId));
  return {
    title: `${textFor(ctx.actor.locale, attendanceText).title} · Giao ban`,
    code: meeting.code,
    state: meeting.state,
    rows,
    others: departments.filter((one) => !invited.has(one.value)),
    form: await formData(args, ctx, {}),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { meeting } = await requireMeetingAction(args, "take_attendance");
  return submit(args, attendanceForm, async (ctx, input) => {
    await recordAttendance(ctx, { key: meeting.code, lines: attendanceLines(input) });
    return {
      to: paths.meetingPart(meeting.code, "attendance"),
      toast: { key: "meeting.attendance" },
    };
  });
}

export default function AttendancePage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(attendanceText);
  const viewerId = useRootData()?.viewer?.id;
  const { rows } = page;
  const typed = form?.values ?? page.form.restored;
  const values = typed ? typedAttendance(rows, typed) : attendanceDefaults(rows);
  return (
    <>
      <PageHeader
        above={
          <Link className="link" to={paths.meeting(page.code)}>
            {page.code}
          </Link>
        }
        title={text.title}
        below={<Counts rows={rows} />}
        actions={<WayOn code={page.code} state={page.state} />}
      />
      <RestoredNote restored={page.form.restored} />
      {page.state === "closed" ? (
        <div className="mb-4">
          <Callout tone="soon">{text.amends}</Callout>
        </div>
      ) : null}
      <PostForm
        key={page.form.formKey}
        id={FORM}
        form={form ? { ...form, values } : null}
        defaults={values}
        formKey={page.form.formKey}
        draftOf={viewerId}
      >
        <DefaultButton>{text.save}</DefaultButton>
        <div className="card @container">
          {rows.length === 0 ? (
            <EmptyState icon="users" title={text.empty}>
              {text.emptyHint}
            </EmptyState>
          ) : (
            <>
              <div className="row flex flex-wrap items-center gap-x-3 gap-y-2">
                <Button name="rest" value="present" size="sm" icon="check" onClick={markRest}>
                  {text.allPresent}
                </Button>
                <span className="muted">{text.allPresentHint}</span>
              </div>
              <ul>
                {rows.map((row) => (
                  <AttendanceLine
                    key={row.departmentId}
                    row={row}
                    isRival={typed !== null && isRival(row, typed)}
                  />
                ))}
              </ul>
            </>
          )}
        </div>
        <AddedDepartment options={page.others} />
        <div className="sticky bottom-0 z-10 -mx-1 bg-paper px-1 py-2 max-md:bottom-[calc(3.25rem+env(safe-area-inset-bottom))]">
          <FormActions note={<SecrecyNote />}>
            <Button variant="primary">{text.save}</Button>
          </FormActions>
        </div>
        <UnsavedGuard />
      </PostForm>
    </>
  );
}

/** With JavaScript the rest is only filled in, to be looked at before it is saved. */
function markRest(event: React.MouseEvent<HTMLButtonElement>) {
  event.preventDefault();
  for (const group of event.currentTarget.form?.querySelectorAll("li fieldset") ?? []) {
    if (group.querySelector("input:checked")) continue;
    group.querySelector<HTMLInputElement>("input[value=present]")?.click();
  }
}

function chosen(value: FormDataEntryValue | null): Attendance | null {
  return attendances.find((one) => one === value) ?? null;
}

/** As the form stands: what is ticked counts before it is saved. */
function Counts({ rows }: { rows: readonly AttendanceRow[] }) {
  const text = useText(attendanceText);
  const [ticked, setTicked] = useState<readonly (Attendance | null)[] | null>(null);
  useEffect(() => {
    setTicked(null);
    const form = document.getElementById(FORM);
    if (!(form instanceof HTMLFormElement)) return;
    const count = () => {
      const fields = new FormData(form);
      setTicked(rows.map((row) => chosen(fields.get(`line.${row.departmentId}.attendance`))));
    };
    form.addEventListener("change", count);
    return () => form.removeEventListener("change", count);
  }, [rows]);
  const { here, all, absent, open } = countAttendance(ticked ?? rows.map((row) => row.attendance));
  if (all === 0) return null;
  return (
    <>
      <span>{text.counts(here, all)}</span>
      {absent > 0 ? <Chip tone="pause">{text.absent(absent)}</Chip> : null}
      {open > 0 ? (
        <Chip tone="soon" glyph="?">
          {text.open(open)}
        </Chip>
      ) : null}
    </>
  );
}

function WayOn({ code, state }: { code: string; state: string }) {
  const text = useText(attendanceText);
  if (state === "closed") {
    return <LinkButton to={paths.meetingPart(code, "minutes")}>{text.minutes}</LinkButton>;
  }
  if (state !== "in_session") return null;
  return (
    <>
      <LinkButton to={paths.meetingPart(code, "closure")} variant="ghost">
        {text.closure}
      </LinkButton>
      <LinkButton to={paths.meetingPart(code, "session")}>{text.room}</LinkButton>
    </>
  );
}
