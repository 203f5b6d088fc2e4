import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handoverConfirmationForm } from "#app/domain/appraisal/form.ts";
import { withdrawReturn } from "#app/domain/appraisal/return-approval.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { loadDossierAct, runDossierAct } from "./dossier-act.server.ts";
import { DossierActForm } from "./dossier-act-form.tsx";
import { ProposedReturn, proposedReturn } from "./proposed-return.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, dossier, visit } = await loadDossierAct(args, "return_withdrawal");
  return { page, proposal: proposedReturn(ctx.actor.locale, dossier, visit) };
}

export async function action(args: ActionFunctionArgs) {
  return runDossierAct(
    args,
    "return_withdrawal",
    handoverConfirmationForm,
    ({ ctx, dossier }, input) => withdrawReturn(ctx, dossier.code, input),
  );
}

export default function WithdrawReturn() {
  const { page, proposal } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <DossierActForm page={page} form={form}>
      {proposal ? <ProposedReturn proposal={proposal} /> : null}
    </DossierActForm>
  );
}
