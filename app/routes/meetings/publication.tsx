import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { todayOf } from "#app/domain/clock.ts";
import { getAgenda } from "#app/domain/meeting/agenda.server.ts";
import { versionForm } from "#app/domain/meeting/form.ts";
import { publishMeeting } from "#app/domain/meeting/publication.server.ts";
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
  const { ctx, meeting } = await requireMeetingFor(args, "publish");
  const { locale } = ctx.actor;
  const { entries, heldBack } = await getAgenda(ctx.db, meeting, todayOf(ctx.now));
  return {
    title: `${textFor(locale, meetingForm).publishTitle(meeting.code)} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    items: entries.length,
    discussed: entries.filter((entry) => entry.placement === "discussed").length,
    held: heldBack.length,
    form: await formData(args, ctx, { version: meeting.version, defaults: {} }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "publish")).meeting;
  return submit(args, versionForm, async (ctx, input) => {
    await publishMeeting(ctx, { key: code, ...input });
    return { to: paths.meeting(code), toast: { key: "meeting.published", params: { code } } };
  });
}

export default function PublicationPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  return (
    <FormPage
      id="publication"
      above={page.name}
      title={text.publishTitle(page.code)}
      note={text.publishNote(page.items, page.discussed)}
      data={page.form}
      form={form}
      submit={text.publish}
      isFreeText={false}
      backTo={paths.meeting(page.code)}
    >
      {page.held > 0 ? <p className="font-medium">{text.publishHeld(page.held)}</p> : null}
    </FormPage>
  );
}
