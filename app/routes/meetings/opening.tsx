import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { versionForm } from "#app/domain/meeting/form.ts";
import { openMeeting } from "#app/domain/meeting/session.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { EarlyOpeningForm } from "./early-opening-form.tsx";
import { FormPage } from "./form-page.tsx";
import { requireMeetingAction } from "./guard.server.ts";
import { loadOpening } from "./opening-loader.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export const loader = (args: LoaderFunctionArgs) => loadOpening(args);

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
  if (page.isEarly) return <EarlyOpeningForm page={page} form={form} />;
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
    </FormPage>
  );
}
