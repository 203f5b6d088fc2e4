import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Disclosure } from "#app/components/ui/disclosure.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { listLeads } from "#app/domain/issue/choices.server.ts";
import { reportForm } from "#app/domain/issue/form.ts";
import { reportProgress } from "#app/domain/issue/reporting.server.ts";
import { getStalling, listStallCauses } from "#app/domain/issue/stalling.server.ts";
import { listBodies } from "#app/domain/issue/waiting-said.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { issueForm } from "#app/i18n/text/issue-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadAct, runAct } from "./act.server.ts";
import { ActForm } from "./act-form.tsx";
import { WaitingFields } from "./waiting-fields.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, issue } = await loadAct(args, "report");
  const [departments, bodies, causes, { stalled, demandedFrom }] = await Promise.all([
    listLeads(ctx.db, ctx.actor.locale),
    listBodies(ctx.db),
    listStallCauses(ctx.db, ctx.actor.locale),
    getStalling(ctx.db, issue.id),
  ]);
  const isDemanded = stalled >= demandedFrom;
  return {
    page,
    proposal: issue.proposal,
    departments,
    bodies,
    stalled: isDemanded ? { times: stalled, causes } : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  return runAct(args, "report", reportForm, "issue.reported", (ctx, target, input) =>
    reportProgress(ctx, target, {
      isNoProgress: input.progress === "no",
      text: input.text,
      proposal: input.proposal,
      causeId: input.cause,
      waiting:
        input.waiting === null && input.waitingBody === ""
          ? null
          : { departmentId: input.waiting, body: input.waitingBody },
    }),
  );
}

export default function Report() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(issueForm);
  const typed = form?.values ?? data.page.restored;
  return (
    <ActForm act="report" page={data.page} form={form}>
      <RadioCards
        name="progress"
        label={text.progress}
        columns={2}
        defaultValue="yes"
        options={[
          { value: "yes", label: text.progressYes },
          { value: "no", label: text.progressNo, note: text.progressNoNote },
        ]}
        required
      />
      <TextArea
        name="text"
        label={text.report}
        hint={text.reportHint}
        rows={4}
        maxLength={2000}
        required
      />
      {data.stalled ? (
        <Select
          name="cause"
          label={text.stallCause}
          hint={text.stallCauseHint(data.stalled.times)}
          options={data.stalled.causes}
          required
        />
      ) : null}
      <TextArea
        name="proposal"
        label={text.newProposal}
        hint={data.proposal ? `${text.currentProposal}: ${data.proposal}` : text.proposalHint}
        rows={2}
        maxLength={2000}
        optional
      />
      <Disclosure
        summary={text.waitingMore}
        open={Boolean(typed?.waiting || typed?.waitingBody) || undefined}
      >
        <WaitingFields
          departments={data.departments}
          bodies={data.bodies}
          empty={text.waitingUnchanged}
        />
      </Disclosure>
    </ActForm>
  );
}
