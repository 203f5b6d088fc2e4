import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/ui/button.tsx";
import { ConfirmForm } from "#app/components/ui/confirm-form.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { versionForm } from "#app/domain/meeting/form.ts";
import { approveMinutes } from "#app/domain/meeting/minutes.server.ts";
import { getMeetingRecord } from "#app/domain/meeting/record-query.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { AmendableItems } from "./amendable-items.tsx";
import { formData } from "./form-data.server.ts";
import { requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { headOf } from "./meeting-head.ts";
import { showRecord } from "./shown-record.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "approve");
  const { locale } = ctx.actor;
  return {
    title: `${textFor(locale, meetingForm).approveTitle(meeting.code)} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    assessment: meeting.assessment,
    record: showRecord(await getMeetingRecord(ctx, meeting.id), locale),
    form: await formData(args, ctx, { version: meeting.version }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "approve")).meeting;
  return submit(args, versionForm, async (ctx, input) => {
    await approveMinutes(ctx, { key: code, ...input });
    return { to: paths.meeting(code), toast: { key: "meeting.approved", params: { code } } };
  });
}

export default function Approval() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={page.name}
        title={text.approveTitle(page.code)}
        below={<span>{text.approveNote}</span>}
        actions={
          <LinkButton to={paths.meetingPart(page.code, "return")} icon="undo">
            {text.returnInstead}
          </LinkButton>
        }
      />
      <div className="grid gap-5">
        {page.assessment ? (
          <p className="card card-body whitespace-pre-line">{page.assessment}</p>
        ) : null}
        <AmendableItems code={page.code} items={page.record.items} />
        <div className="card card-body">
          <ConfirmForm
            id="approve"
            form={form}
            formKey={page.form.formKey}
            version={page.form.version}
            confirm={text.approve}
            cancelTo={paths.meeting(page.code)}
          >
            <p>{text.approveNote}</p>
          </ConfirmForm>
        </div>
      </div>
    </div>
  );
}
