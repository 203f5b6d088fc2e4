import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { listOpenBlockers } from "#app/domain/appraisal/blockers.server.ts";
import { fatesOf, returnDecisionForm } from "#app/domain/appraisal/form.ts";
import { decideReturn } from "#app/domain/appraisal/return-approval.server.ts";
import { hasRole } from "#app/domain/context.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { returnApproval } from "#app/i18n/text/return-approval.ts";
import { useText } from "#app/i18n/text.ts";
import { BlockerFates } from "./blocker-fates.tsx";
import { loadDossierAct, runDossierAct } from "./dossier-act.server.ts";
import { DossierActForm } from "./dossier-act-form.tsx";
import { ProposedReturn, proposedReturn } from "./proposed-return.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, dossier, visit } = await loadDossierAct(args, "return_decision");
  const at = { id: visit.id, projectId: dossier.id, stageId: visit.stageId };
  return {
    page,
    proposal: proposedReturn(ctx.actor.locale, dossier, visit),
    blockers: await listOpenBlockers(ctx.db, at),
    canDrop: hasRole(ctx.actor, "secretary", "chair"),
  };
}

export async function action(args: ActionFunctionArgs) {
  return runDossierAct(args, "return_decision", returnDecisionForm, ({ ctx, dossier }, input) => {
    const { decision, on, note, basis, version } = input;
    const isApproved = decision === "approve";
    return decideReturn(ctx, dossier.code, {
      isApproved,
      on,
      note,
      fates: fatesOf(input),
      basis,
      version,
    });
  });
}

export default function DecideReturn() {
  const { page, proposal, blockers, canDrop } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(returnApproval);
  return (
    <DossierActForm page={page} form={form} defaults={{ on: formatDate(page.today) }}>
      {proposal ? <ProposedReturn proposal={proposal} /> : null}
      <RadioCards
        name="decision"
        label={text.decision}
        columns={2}
        options={(["approve", "decline"] as const).map((value) => ({
          value,
          label: text.decisions[value],
          note: text.decisionNotes[value],
        }))}
        required
      />
      <DateInput
        name="on"
        label={text.on}
        hint={text.onHint(formatDate(page.enteredOn))}
        required
      />
      <TextArea name="note" label={text.note} hint={text.noteHint} rows={3} maxLength={2000} />
      <BlockerFates blockers={blockers} canDrop={canDrop} />
    </DossierActForm>
  );
}
