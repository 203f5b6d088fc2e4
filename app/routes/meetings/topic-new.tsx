import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addTopic } from "#app/domain/meeting/arrangement.server.ts";
import { topicForm } from "#app/domain/meeting/form.ts";
import { listDepartmentOptions } from "#app/domain/meeting/queries.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { formData } from "./form-data.server.ts";
import { FormPage } from "./form-page.tsx";
import { requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { headOf } from "./meeting-head.ts";
import { TopicFields } from "./topic-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "arrange");
  const { locale } = ctx.actor;
  return {
    title: `${textFor(locale, agendaText).addTopic} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    departments: await listDepartmentOptions(ctx),
    form: await formData(args, ctx, { defaults: { minutes: "10" } }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "arrange")).meeting;
  return submit(args, topicForm, async (ctx, input) => {
    await addTopic(ctx, { key: code, ...input });
    return { to: paths.meetingPart(code, "agenda"), toast: { key: "meeting.topic_added" } };
  });
}

export default function NewTopic() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(agendaText);
  return (
    <FormPage
      id="topic-new"
      above={page.name}
      title={text.addTopic}
      data={page.form}
      form={form}
      submit={text.addTopic}
      backTo={paths.meetingPart(page.code, "agenda")}
    >
      <TopicFields departments={page.departments} />
    </FormPage>
  );
}
