import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { authorize, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import { Select } from "#app/components/ui/select.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { conflict } from "#app/domain/errors.ts";
import { createMeetingForm } from "#app/domain/meeting/form.ts";
import { canCreateMeeting } from "#app/domain/meeting/policy.ts";
import { findSeries, listMeetingPeople, listSeries } from "#app/domain/meeting/queries.server.ts";
import { createNextMeeting, nextByRule } from "#app/domain/meeting/schedule.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { formatLongDate } from "#app/i18n/format.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { formData } from "./form-data.server.ts";
import { FormPage } from "./form-page.tsx";
import { detailDefaults, HeldOnField, MeetingDetailFields } from "./meeting-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  authorize(canCreateMeeting(ctx.actor));
  const { locale } = ctx.actor;
  const all = await listSeries(ctx);
  const series = await findSeries(ctx);
  if (!series) throw conflict("issue.no_series");
  const next = await nextByRule(ctx, series, todayOf(ctx.now));
  return {
    title: `${textFor(locale, meetingForm).newTitle} · Giao ban`,
    series: all.map((one) => ({ value: one.id, label: one[locale] || one.vi })),
    people: await listMeetingPeople(ctx),
    heldOn: next.heldOn,
    form: await formData(args, ctx, {
      defaults: { seriesId: String(series.id), heldOn: next.heldOn, ...detailDefaults(series) },
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  authorize(canCreateMeeting((await requireActionContext(args)).actor));
  return submit(args, createMeetingForm, async (ctx, input) => {
    const { code } = await createNextMeeting(ctx, input);
    return { to: paths.meeting(code), toast: { key: "meeting.created", params: { code } } };
  });
}

export default function NewMeeting() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  const locale = useLocale();
  return (
    <FormPage
      id="new-meeting"
      title={text.newTitle}
      note={text.newNote(formatLongDate(page.heldOn, locale))}
      data={page.form}
      form={form}
      submit={text.create}
      backTo={paths.meetings()}
    >
      {page.series.length > 1 ? (
        <Select name="seriesId" label={text.seriesTitle} options={page.series} empty={false} />
      ) : (
        <input type="hidden" name="seriesId" value={page.series[0]?.value} />
      )}
      <HeldOnField />
      <MeetingDetailFields people={page.people} />
    </FormPage>
  );
}
