import { Callout } from "#app/components/ui/notes.tsx";
import type { FormState } from "#app/form/form-state.ts";
import { formatDate, formatLongDate } from "#app/i18n/format.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { FormPage } from "./form-page.tsx";
import type { Opening } from "./opening-loader.server.ts";

/** Before the day: what holding the meeting now would do, and the button that does it. */
export function EarlyOpeningForm({
  page,
  form,
}: {
  page: Opening;
  form?: FormState | null | undefined;
}) {
  const text = useText(meetingForm);
  const locale = useLocale();
  const planned = `${formatLongDate(page.plannedOn, locale)}, ${page.startsAt}`;
  return (
    <FormPage
      id="early-opening"
      action={paths.meetingPart(page.code, "early-opening")}
      above={page.name}
      title={text.earlyTitle(page.code)}
      note={text.openNote(page.chair, page.items)}
      data={page.form}
      form={form}
      submit={text.early}
      isFreeText={false}
      backTo={paths.meeting(page.code)}
    >
      <Callout tone="soon" icon="calendar-clock" title={text.earlyPlanned(planned)} />
      <div>
        <p className="font-medium">{text.earlyDoes}</p>
        <ul className="mt-1.5 grid list-disc gap-1.5 pl-5">
          <li>{text.earlyDay(formatDate(page.today))}</li>
          <li>{text.earlyAgenda(page.edition + 1)}</li>
          <li>{text.earlyNext}</li>
        </ul>
      </div>
    </FormPage>
  );
}
