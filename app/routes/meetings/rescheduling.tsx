import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { rescheduleForm } from "#app/domain/meeting/form.ts";
import { rescheduleMeeting } from "#app/domain/meeting/schedule.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { formData } from "./form-data.server.ts";
import { FormPage } from "./form-page.tsx";
import { requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { HeldOnField } from "./meeting-fields.tsx";
import { headOf } from "./meeting-head.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "reschedule");
  const { locale } = ctx.actor;
  return {
    title: `${textFor(locale, meetingForm).rescheduleTitle(meeting.code)} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    isPublished: meeting.state === "published",
    form: await formData(args, ctx, {
      version: meeting.version,
      defaults: {
        heldOn: meeting.held_on,
        startsAt: meeting.starts_at.slice(0, 5),
        place: meeting.place,
      },
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "reschedule")).meeting;
  return submit(args, rescheduleForm, async (ctx, input) => {
    await rescheduleMeeting(ctx, { key: code, ...input });
    return { to: paths.meeting(code), toast: { key: "meeting.rescheduled", params: { code } } };
  });
}

export default function ReschedulingPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  return (
    <FormPage
      id="rescheduling"
      above={page.name}
      title={text.rescheduleTitle(page.code)}
      note={page.isPublished ? text.rescheduleNote : null}
      data={page.form}
      form={form}
      submit={text.reschedule}
      backTo={paths.meeting(page.code)}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <HeldOnField />
        <TextInput
          name="startsAt"
          label={text.startsAt}
          hint={text.timeHint}
          required
          maxLength={5}
        />
      </div>
      <TextInput name="place" label={text.place} maxLength={300} />
      <TextArea name="reason" label={text.reason} required rows={3} maxLength={1000} />
    </FormPage>
  );
}
