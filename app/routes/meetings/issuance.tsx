import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { issuanceForm } from "#app/domain/meeting/form.ts";
import { issueMinutes } from "#app/domain/meeting/minutes.server.ts";
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
  const { ctx, meeting } = await requireMeetingFor(args, "issue");
  const { locale } = ctx.actor;
  return {
    title: `${textFor(locale, meetingForm).issueTitle(meeting.code)} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    form: await formData(args, ctx, {
      version: meeting.version,
      defaults: { documentDate: todayOf(ctx.now) },
    }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "issue")).meeting;
  return submit(args, issuanceForm, async (ctx, input) => {
    const seal = await issueMinutes(ctx, { key: code, ...input });
    return {
      to: paths.meeting(code),
      toast: {
        key: "meeting.issued",
        params: { number: input.documentNumber, seal: seal.sequence },
      },
    };
  });
}

export default function IssuancePage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(meetingForm);
  return (
    <FormPage
      id="issuance"
      above={page.name}
      title={text.issueTitle(page.code)}
      note={text.issueNote}
      data={page.form}
      form={form}
      submit={text.issue}
      backTo={paths.meeting(page.code)}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          name="documentNumber"
          label={text.documentNumber}
          hint={text.documentNumberHint}
          required
          maxLength={60}
        />
        <DateInput name="documentDate" label={text.documentDate} required />
      </div>
    </FormPage>
  );
}
