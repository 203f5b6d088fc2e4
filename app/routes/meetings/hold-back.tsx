import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { notFound } from "#app/domain/errors.ts";
import { holdBackIssue } from "#app/domain/meeting/arrangement.server.ts";
import { holdBackForm } from "#app/domain/meeting/form.ts";
import { nameIssues } from "#app/domain/meeting/queries.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { formData } from "./form-data.server.ts";
import { FormPage } from "./form-page.tsx";
import { issueParam, requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { headOf } from "./meeting-head.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "hold_back");
  const { locale } = ctx.actor;
  const [issue] = await nameIssues(ctx, [issueParam(args.params.entry)]);
  if (!issue) throw notFound();
  return {
    title: `${textFor(locale, agendaText).holdBackTitle(issue.code)} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    issue: { code: issue.code, text: issue.text },
    form: await formData(args, ctx, { defaults: {} }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "hold_back")).meeting;
  const issueId = issueParam(args.params.entry);
  return submit(args, holdBackForm, async (ctx, input) => {
    await holdBackIssue(ctx, { key: code, issueId, ...input });
    const [issue] = await nameIssues(ctx, [issueId]);
    return {
      to: paths.meetingPart(code, "agenda"),
      toast: { key: "meeting.held_back", params: { issue: issue?.code ?? "" } },
    };
  });
}

export default function HoldBack() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(agendaText);
  return (
    <FormPage
      id="hold-back"
      above={page.name}
      title={text.holdBackTitle(page.issue.code)}
      note={text.holdBackNote}
      data={page.form}
      form={form}
      submit={text.holdBackSend}
      backTo={paths.meetingPart(page.code, "agenda")}
    >
      <p className="font-medium">{page.issue.text}</p>
      <TextArea name="reason" label={text.reason} required rows={3} maxLength={1000} />
    </FormPage>
  );
}
