import { type FormEvent, useState } from "react";
import { textValue, useFormContext } from "#app/components/ui/form-context.ts";
import { Section } from "#app/components/ui/page-header.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import type { DayOff } from "#app/domain/calendar/calendar.ts";
import { ruleOfFields, upcomingDays } from "#app/domain/meeting/series-preview.ts";
import type { SeriesRule } from "#app/domain/meeting/series-rule.ts";
import { formatLongDate, formatWeekday } from "#app/i18n/format.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { seriesText } from "#app/i18n/text/series.ts";
import { useLocale, useText } from "#app/i18n/text.ts";

const weekOrder = ["first", "second", "third", "fourth", "last"] as const;
/** Monday 5 January 1970 and the days after it, to name weekdays. */
const someWeek = ["1970-01-05", "1970-01-06", "1970-01-07", "1970-01-08", "1970-01-09"];

/** The monthly rule; says in words what it gives, with JavaScript as it is typed. */
export function RuleFields({ today, daysOff }: { today: string; daysOff: readonly DayOff[] }) {
  const text = useText(meetingForm);
  const locale = useLocale();
  const { values } = useFormContext();
  const [typed, setTyped] = useState(() => ({
    kind: textValue(values.ruleKind) ?? "",
    day: textValue(values.ruleDay) ?? "",
    week: textValue(values.ruleWeek) ?? "",
    weekday: textValue(values.ruleWeekday) ?? "",
  }));
  const readTyped = (event: FormEvent<HTMLElement>) => {
    const form = event.currentTarget.closest("form");
    if (!form) return;
    const fields = new FormData(form);
    const read = (name: string) => String(fields.get(name) ?? "");
    setTyped({
      kind: read("ruleKind"),
      day: read("ruleDay"),
      week: read("ruleWeek"),
      weekday: read("ruleWeekday"),
    });
  };
  return (
    <div onInput={readTyped}>
      <Section title={text.ruleTitle}>
        <RadioCards
          name="ruleKind"
          label={text.ruleKind}
          columns={2}
          options={(["day_of_month", "nth_weekday"] as const).map((value) => ({
            value,
            label: text.ruleKinds[value],
          }))}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextInput name="ruleDay" label={text.ruleDay} inputMode="numeric" maxLength={2} />
          <Select
            name="ruleWeek"
            label={text.ruleWeek}
            empty={false}
            options={weekOrder.map((week, index) => ({
              value: index + 1,
              label: text.weeks[week],
            }))}
          />
          <Select
            name="ruleWeekday"
            label={text.ruleWeekday}
            empty={false}
            options={someWeek.map((day, index) => ({
              value: index + 1,
              label: formatWeekday(day, locale),
            }))}
          />
        </div>
        <RuleInWords rule={ruleOfFields(typed)} today={today} daysOff={daysOff} />
      </Section>
    </div>
  );
}

function RuleInWords({
  rule,
  today,
  daysOff,
}: {
  rule: SeriesRule | null;
  today: string;
  daysOff: readonly DayOff[];
}) {
  const text = useText(seriesText);
  const locale = useLocale();
  if (rule === null) return <p className="text-sm text-over">{text.unreadable}</p>;
  return (
    <div className="rounded-lg bg-brand-soft px-3.5 py-2.5" aria-live="polite">
      <p>
        <b>{ruleWords(rule, text, locale)}</b>; {text.dayOff}.
      </p>
      <p className="meta mt-0.5">
        <span>{text.next}:</span>
        {upcomingDays(rule, today, 3, daysOff).map((day) => (
          <time key={day} dateTime={day}>
            {formatLongDate(day, locale)}
          </time>
        ))}
      </p>
    </div>
  );
}

function ruleWords(
  rule: SeriesRule,
  text: (typeof seriesText)["vi"],
  locale: ReturnType<typeof useLocale>,
): string {
  if (rule.kind === "day_of_month") return text.onDay(rule.day);
  const weekday = someWeek[rule.weekday - 1] ?? "1970-01-04";
  return text.onWeekday(formatWeekday(weekday, locale), rule.week);
}
