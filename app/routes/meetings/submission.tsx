import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { versionForm } from "#app/domain/meeting/form.ts";
import { submitMinutes } from "#app/domain/meeting/minutes.server.ts";
import { getMeetingRecord } from "#app/domain/meeting/record-query.server.ts";
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
  const { ctx, meeting } = await requireMeetingFor(args, "submit");
  const { locale } = ctx.actor;
  return {
    title: `${textFor(locale, meetingForm).submitTitle(meeting.code)} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    chair: meeting.chair_name || "–",
    conclusions: (await getMeetingRecord(ctx, meeting.id)).items.flatMap((item) => item.conclusions)
      .length,
    form: await formData(args, ctx, { version: meeting.version, defaults: {} }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "submit")).meeting;
  return submit(args, versionForm, async (ctx, input) => {
    await submitMinutes(ctx, { key: code, ...input });
    return { to: paths.meeting(code), toast: { key: "meeting.submitted", params: { code } } };
  });
}

export default function SubmissionPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  return (
    <FormPage
      id="submission"
      above={page.name}
      title={text.submitTitle(page.code)}
      note={text.submitNote(page.chair, page.conclusions)}
      data={page.form}
      form={form}
      submit={text.submit}
      isFreeText={false}
      backTo={paths.meeting(page.code)}
    ></FormPage>
  );
}
