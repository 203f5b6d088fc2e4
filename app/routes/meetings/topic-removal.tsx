import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound } from "#app/domain/errors.ts";
import { listItems } from "#app/domain/meeting/agenda.server.ts";
import { removeTopic } from "#app/domain/meeting/arrangement.server.ts";
import { emptyForm } from "#app/domain/meeting/form.ts";
import { submit } from "#app/form/submission.server.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { formData } from "./form-data.server.ts";
import { FormPage } from "./form-page.tsx";
import { idParam, requireMeetingAction, requireMeetingFor } from "./guard.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "hold_back");
  const itemId = idParam(args.params.item);
  const items = await listItems(ctx.db, meeting.id);
  const topic = items.find((item) => item.itemId === itemId && item.kind === "topic");
  if (!topic) throw notFound();
  return {
    title: `${textFor(ctx.actor.locale, agendaText).removeTopic} · Giao ban`,
    code: meeting.code,
    topic: topic.title,
    form: await formData(args, ctx, {}),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "hold_back")).meeting;
  const itemId = idParam(args.params.item);
  return submit(args, emptyForm, async (ctx) => {
    await removeTopic(ctx, { key: code, itemId });
    return { to: paths.meetingPart(code, "agenda"), toast: { key: "meeting.topic_removed" } };
  });
}

export default function RemoveTopic() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(agendaText);
  return (
    <FormPage
      id="remove-topic"
      title={text.removeTopic}
      data={page.form}
      form={form}
      submit={text.removeTopic}
      danger
      isFreeText={false}
      backTo={paths.meetingPart(page.code, "agenda")}
    >
      <p>{text.removeTopicSure(page.topic)}</p>
    </FormPage>
  );
}
