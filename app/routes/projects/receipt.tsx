import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handoverConfirmationForm } from "#app/domain/appraisal/form.ts";
import { confirmHandover } from "#app/domain/appraisal/handover.server.ts";
import { conflict } from "#app/domain/errors.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { useText } from "#app/i18n/text.ts";
import { loadDossierAct, runDossierAct } from "./dossier-act.server.ts";
import { DossierActForm } from "./dossier-act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, visit } = await loadDossierAct(args, "receipt");
  const { handover } = visit;
  if (!handover) throw conflict("appraisal.nothing_to_confirm");
  const isVi = ctx.actor.locale === "vi";
  const to = isVi ? handover.toVi : handover.toEn;
  return {
    page,
    from: isVi ? handover.fromVi : handover.fromEn,
    to: [to, handover.toPerson].filter(Boolean).join(" · "),
    on: handover.on,
  };
}

export async function action(args: ActionFunctionArgs) {
  return runDossierAct(
    args,
    "receipt",
    handoverConfirmationForm,
    ({ ctx, dossier, visit }, input) =>
      confirmHandover(ctx, dossier.code, { ...input, visitId: visit.id }),
  );
}

export default function ConfirmReceipt() {
  const { page, from, to, on } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(dossierAct);
  return (
    <DossierActForm page={page} form={form}>
      <p>{text.handed(from, to, formatDate(on))}</p>
    </DossierActForm>
  );
}
