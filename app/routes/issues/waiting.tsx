import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { todayOf } from "#app/domain/clock.ts";
import { listLeads } from "#app/domain/issue/choices.server.ts";
import { waitingForm } from "#app/domain/issue/form.ts";
import { listBodies, sayWaiting } from "#app/domain/issue/waiting-said.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";
import { WaitingFields } from "./waiting-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx } = await loadAct(args, "say_waiting");
  const [departments, bodies] = await Promise.all([
    listLeads(ctx.db, ctx.actor.locale),
    listBodies(ctx.db),
  ]);
  return { page, departments, bodies, today: todayOf(ctx.now) };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "say_waiting", waitingForm, "issue.waiting_said", (ctx, target, input) =>
    sayWaiting(ctx, target, {
      departmentId: input.waiting,
      body: input.waitingBody,
      since: input.since,
      note: input.note,
    }),
  );
}

export default function Waiting() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  return (
    <ActForm act="say_waiting" page={data.page} form={form}>
      <WaitingFields departments={data.departments} bodies={data.bodies} />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateInput name="since" label={text.waitingSince} defaultValue={data.today} required />
        <TextInput
          name="note"
          label={text.waitingNote}
          hint={text.waitingNoteHint}
          maxLength={200}
          optional
        />
      </div>
    </ActForm>
  );
}
