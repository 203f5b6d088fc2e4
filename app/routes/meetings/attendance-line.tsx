import "./attendance.css";
import { Checkbox } from "#app/components/ui/checkbox.tsx";
import { FieldError, useField } from "#app/components/ui/field.tsx";
import { textValue } from "#app/components/ui/form-context.ts";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { attendanceBase, attendances } from "#app/domain/meeting/attendance.ts";
import { attendanceText } from "#app/i18n/text/attendance.ts";
import { useText } from "#app/i18n/text.ts";
import { type AttendanceRow, lineName } from "./attendance-values.ts";

/** Choices after which the person or the reason is asked for at once, on a phone too. */
const asksMore = new Set<string>(["represented", "absent_excused"]);

/**
 * One department: an answer, who came, the note. On a narrow screen the answer alone
 * until more is wanted; that works by CSS, so without JavaScript too.
 */
export function AttendanceLine({ row, isRival }: { row: AttendanceRow; isRival: boolean }) {
  const text = useText(attendanceText);
  const name = (part: string) => lineName(row.departmentId, part);
  const hasMore = row.note !== "" || !row.isLevelRight;
  return (
    <li className="row attendee">
      <span className="font-medium leading-snug">{row.name}</span>
      <Answer name={name("attendance")} label={text.of(row.name)} />
      <label className="muted inline-flex min-h-9 items-center gap-2 max-md:min-h-11 who-toggle">
        <input type="checkbox" className="check reveal" defaultChecked={hasMore} />
        {text.more}
      </label>
      <div className="who">
        <TextInput
          name={name("person")}
          label={text.personOf(row.name)}
          placeholder={text.person}
          maxLength={200}
          autoComplete="off"
          hideLabel
        />
        <TextInput
          name={name("title")}
          label={text.titleOf(row.name)}
          placeholder={text.personTitle}
          maxLength={200}
          autoComplete="off"
          hideLabel
        />
        <TextInput
          name={name("note")}
          label={text.noteOf(row.name)}
          placeholder={text.note}
          maxLength={1000}
          autoComplete="off"
          hideLabel
        />
        <Checkbox
          name={name("isLevelWrong")}
          label={
            <>
              <span aria-hidden="true" className="text-sm">
                {text.wrongLevel}
              </span>
              <span className="sr-only">{text.wrongLevelOf(row.name)}</span>
            </>
          }
        />
      </div>
      {isRival ? (
        <p className="text-sm font-medium text-soon @min-[62rem]:col-span-3" role="status">
          {text.theirs(said(row, text))}
        </p>
      ) : null}
      <input type="hidden" name={name("version")} value={row.version} />
      <input type="hidden" name={name("base")} value={attendanceBase(row)} />
    </li>
  );
}

function said(row: AttendanceRow, text: (typeof attendanceText)["vi"]): string {
  const answer = row.attendance === null ? text.nothing : text.answer[row.attendance];
  const level = row.isLevelRight ? "" : text.wrongLevel;
  return [answer, row.person, row.title, row.note, level].filter(Boolean).join(", ");
}

/** The answers side by side: arrow keys choose, Tab goes on to the next. */
function Answer({ name, label }: { name: string; label: string }) {
  const text = useText(attendanceText);
  const { control, errors, value } = useField({ name, label });
  const chosen = textValue(value);
  return (
    <fieldset id={control.id} tabIndex={-1}>
      <legend className="sr-only">{label}</legend>
      <div className="answers">
        {attendances.map((answer) => (
          <label key={answer}>
            <input
              type="radio"
              name={name}
              value={answer}
              defaultChecked={chosen === answer}
              className={asksMore.has(answer) ? "reveal" : undefined}
            />
            {text.answer[answer]}
          </label>
        ))}
      </div>
      <FieldError id={control.id} errors={errors} />
    </fieldset>
  );
}
