import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { noteForm } from "#app/domain/meeting/form.ts";
import { returnMinutes } from "#app/domain/meeting/minutes.server.ts";
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
  const { ctx, meeting } = await requireMeetingFor(args, "return");
  const { locale } = ctx.actor;
  return {
    title: `${textFor(locale, meetingForm).returnTitle(meeting.code)} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    form: await formData(args, ctx, { version: meeting.version, defaults: {} }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "return")).meeting;
  return submit(args, noteForm, async (ctx, input) => {
    await returnMinutes(ctx, { key: code, ...input });
    return { to: paths.meeting(code), toast: { key: "meeting.returned", params: { code } } };
  });
}

export default function ReturnPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  return (
    <FormPage
      id="return-minutes"
      above={page.name}
      title={text.returnTitle(page.code)}
      data={page.form}
      form={form}
      submit={text.return}
      backTo={paths.meeting(page.code)}
    >
      <TextArea name="note" label={text.returnNote} required rows={4} maxLength={2000} />
    </FormPage>
  );
}
