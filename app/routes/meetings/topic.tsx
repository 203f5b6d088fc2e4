import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CurrentValues } from "#app/components/current-values.tsx";
import { LinkButton } from "#app/components/ui/button.tsx";
import { notFound } from "#app/domain/errors.ts";
import { listItems } from "#app/domain/meeting/agenda.server.ts";
import { editTopic, topicStamp } from "#app/domain/meeting/arrangement.server.ts";
import { topicEditForm } from "#app/domain/meeting/form.ts";
import { listDepartmentOptions } from "#app/domain/meeting/queries.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { formData } from "./form-data.server.ts";
import { FormPage } from "./form-page.tsx";
import { idParam, requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { headOf } from "./meeting-head.ts";
import { TopicFields } from "./topic-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "arrange");
  const { locale } = ctx.actor;
  const itemId = idParam(args.params.item);
  const items = await listItems(ctx.db, meeting.id);
  const topic = items.find((item) => item.itemId === itemId && item.kind === "topic");
  if (!topic) throw notFound();
  const defaults = {
    title: topic.title,
    presenterDepartmentId: String(topic.presenter?.id ?? ""),
    minutes: String(topic.minutes || 10),
  };
  return {
    title: `${textFor(locale, agendaText).editTopic} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    itemId,
    canRemove: meeting.state === "draft",
    departments: await listDepartmentOptions(ctx),
    was: topicStamp({ ...topic, presenterId: topic.presenter?.id ?? null }),
    defaults,
    form: await formData(args, ctx, { defaults }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "arrange")).meeting;
  const itemId = idParam(args.params.item);
  return submit(args, topicEditForm, async (ctx, input) => {
    await editTopic(ctx, { key: code, itemId, ...input });
    return { to: paths.meetingPart(code, "agenda"), toast: { key: "meeting.topic_edited" } };
  });
}

export default function Topic() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(agendaText);
  const { defaults } = page;
  return (
    <FormPage
      id="topic"
      above={page.name}
      title={text.editTopic}
      data={page.form}
      form={form}
      submit={text.editTopic}
      backTo={paths.meetingPart(page.code, "agenda")}
    >
      <input type="hidden" name="was" value={page.was} />
      <CurrentValues
        form={form}
        title={text.topicNow}
        values={[
          { name: "title", label: text.topicTitle, value: defaults.title },
          {
            name: "presenterDepartmentId",
            label: text.presenter,
            value: defaults.presenterDepartmentId,
            words: page.departments.find(
              ({ value }) => String(value) === defaults.presenterDepartmentId,
            )?.label,
          },
          { name: "minutes", label: text.minutes, value: defaults.minutes },
        ]}
      />
      <TopicFields departments={page.departments} />
      {page.canRemove ? (
        <LinkButton
          to={paths.meetingPart(page.code, `agenda/topics/${page.itemId}/removal`)}
          variant="danger"
          size="sm"
          className="justify-self-start"
        >
          {text.removeTopic}
        </LinkButton>
      ) : null}
    </FormPage>
  );
}
