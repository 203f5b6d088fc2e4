import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { reasonForm } from "#app/domain/meeting/form.ts";
import { cancelMeeting } from "#app/domain/meeting/schedule.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { formData } from "./form-data.server.ts";
import { FormPage } from "./form-page.tsx";
import { requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { headOf } from "./meeting-head.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "cancel");
  const { locale } = ctx.actor;
  return {
    title: `${textFor(locale, meetingForm).cancelTitle(meeting.code)} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    form: await formData(args, ctx, { version: meeting.version, defaults: {} }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "cancel")).meeting;
  return submit(args, reasonForm, async (ctx, input) => {
    await cancelMeeting(ctx, { key: code, ...input });
    return { to: paths.meeting(code), toast: { key: "meeting.cancelled", params: { code } } };
  });
}

export default function CancellationPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  return (
    <FormPage
      id="cancellation"
      above={page.name}
      title={text.cancelTitle(page.code)}
      note={text.cancelNote}
      data={page.form}
      form={form}
      submit={text.doCancel}
      danger
      backTo={paths.meeting(page.code)}
    >
      <TextArea name="reason" label={text.reason} required rows={3} maxLength={1000} />
    </FormPage>
  );
}
