import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Callout } from "#app/components/ui/notes.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { versionForm } from "#app/domain/meeting/form.ts";
import { listRoomLines } from "#app/domain/meeting/room.server.ts";
import { openMeeting } from "#app/domain/meeting/session.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { formatDate } from "#app/i18n/format.ts";
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
  const { ctx, meeting } = await requireMeetingFor(args, "open");
  const { locale } = ctx.actor;
  return {
    title: `${textFor(locale, meetingForm).openTitle(meeting.code)} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    chair: meeting.chair_name || "–",
    items: (await listRoomLines(ctx, meeting.id)).length,
    early: todayOf(ctx.now) < meeting.held_on ? meeting.held_on : null,
    form: await formData(args, ctx, { version: meeting.version, defaults: {} }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "open")).meeting;
  return submit(args, versionForm, async (ctx, input) => {
    await openMeeting(ctx, { key: code, ...input });
    return {
      to: paths.meetingPart(code, "attendance"),
      toast: { key: "meeting.opened", params: { code } },
    };
  });
}

export default function OpeningPage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  return (
    <FormPage
      id="opening"
      above={page.name}
      title={text.openTitle(page.code)}
      data={page.form}
      form={form}
      submit={text.open}
      isFreeText={false}
      backTo={paths.meeting(page.code)}
    >
      <p>{text.openNote(page.chair, page.items)}</p>
      {page.early ? (
        <Callout tone="soon" icon="clock" title={text.openEarly(formatDate(page.early))} />
      ) : null}
    </FormPage>
  );
}
