import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Select } from "#app/components/ui/select.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { getAgenda } from "#app/domain/meeting/agenda.server.ts";
import { findOpenIssues } from "#app/domain/meeting/agenda-query.server.ts";
import { additionForm } from "#app/domain/meeting/form.ts";
import { addAgendaIssue } from "#app/domain/meeting/publication.server.ts";
import { nameIssues } from "#app/domain/meeting/queries.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { agendaText } from "#app/i18n/text/meeting-agenda.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { formData } from "./form-data.server.ts";
import { FormPage } from "./form-page.tsx";
import { requireMeetingAction, requireMeetingFor } from "./guard.server.ts";
import { headOf } from "./meeting-head.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "add_item");
  const { locale } = ctx.actor;
  const today = todayOf(ctx.now);
  const { entries } = await getAgenda(ctx.db, meeting, today);
  const on = new Set(entries.map((entry) => entry.issueId));
  const open = await findOpenIssues(ctx.db, meeting, today);
  return {
    title: `${textFor(locale, agendaText).addItem} · Giao ban`,
    code: meeting.code,
    name: headOf(meeting, locale).title,
    issues: open
      .filter((issue) => !on.has(issue.issueId))
      .map((issue) => ({
        value: issue.issueId,
        label: `${issue.code} · ${issue.text.slice(0, 120)}`,
      })),
    form: await formData(args, ctx, { defaults: {} }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "add_item")).meeting;
  return submit(args, additionForm, async (ctx, input) => {
    await addAgendaIssue(ctx, { key: code, ...input });
    const [issue] = await nameIssues(ctx, [input.issueId]);
    return {
      to: paths.meetingPart(code, "agenda"),
      toast: { key: "meeting.item_added", params: { issue: issue?.code ?? "" } },
    };
  });
}

export default function Addition() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(agendaText);
  return (
    <FormPage
      id="addition"
      above={page.name}
      title={text.addItem}
      note={text.addItemNote}
      data={page.form}
      form={form}
      submit={text.addItem}
      backTo={paths.meetingPart(page.code, "agenda")}
    >
      {page.issues.length === 0 ? <p>{text.addItemNone}</p> : null}
      <Select name="issueId" label={text.issue} options={page.issues} required />
    </FormPage>
  );
}
