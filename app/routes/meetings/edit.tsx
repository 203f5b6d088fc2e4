import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { editMeetingForm } from "#app/domain/meeting/form.ts";
import { listMeetingPeople } from "#app/domain/meeting/queries.server.ts";
import { editMeeting } from "#app/domain/meeting/schedule.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { formData } from "./form-data.server.ts";
import { FormPage } from "./form-page.tsx";
import { requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { detailDefaults, MeetingDetailFields } from "./meeting-fields.tsx";
import { headOf } from "./meeting-head.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "edit");
  const { locale } = ctx.actor;
  return {
    title: `${textFor(locale, meetingForm).editTitle(meeting.code)} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    people: await listMeetingPeople(ctx),
    form: await formData(args, ctx, {
      version: meeting.version,
      defaults: {
        titleVi: meeting.title_vi,
        titleEn: meeting.title_en,
        ...detailDefaults(meeting),
      },
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "edit")).meeting;
  return submit(args, editMeetingForm, async (ctx, input) => {
    await editMeeting(ctx, { key: code, ...input });
    return { to: paths.meeting(code), toast: { key: "meeting.edited", params: { code } } };
  });
}

export default function EditPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  return (
    <FormPage
      id="edit-meeting"
      above={page.name}
      title={text.editTitle(page.code)}
      data={page.form}
      form={form}
      submit={text.save}
      backTo={paths.meeting(page.code)}
    >
      <TextInput name="titleVi" label={text.titleVi} required maxLength={300} />
      <TextInput name="titleEn" label={text.titleEn} required maxLength={300} />
      <MeetingDetailFields people={page.people} />
    </FormPage>
  );
}
