import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { handoverForm } from "#app/domain/appraisal/form.ts";
import { handOver } from "#app/domain/appraisal/handover.server.ts";
import { listReceivers } from "#app/domain/appraisal/receivers.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { useText } from "#app/i18n/text.ts";
import { loadDossierAct, runDossierAct } from "./dossier-act.server.ts";
import { DossierActForm } from "./dossier-act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, visit } = await loadDossierAct(args, "handover");
  const { locale } = ctx.actor;
  const body = (locale === "vi" ? visit.holderVi : visit.holderEn) ?? "";
  return {
    page,
    ...(await listReceivers(ctx.db, locale)),
    holder: [body, visit.person].filter(Boolean).join(" · "),
    holderSince: visit.holderSince ?? visit.enteredOn,
    defaults: { departmentId: String(visit.holderId ?? ""), on: formatDate(page.today) },
  };
}

export async function action(args: ActionFunctionArgs) {
  return runDossierAct(args, "handover", handoverForm, ({ ctx, dossier, visit }, input) =>
    handOver(ctx, dossier.code, { ...input, visitId: visit.id }),
  );
}

export default function HandOver() {
  const data = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(dossierAct);
  const since = formatDate(data.holderSince);
  return (
    <DossierActForm page={data.page} form={form} defaults={data.defaults}>
      <p>
        {text.heldBy} <b>{data.holder}</b>, {text.since(since)}. {text.handoverHint}
      </p>
      <div className="grid gap-4 md:grid-cols-2">
        <Select name="departmentId" label={text.receiver} options={data.departments} required />
        <Select
          name="userId"
          label={text.person}
          hint={text.personHint}
          options={data.people}
          empty={text.nobodyYet}
          optional
        />
        <DateInput name="on" label={text.handedOn} hint={text.fromTo(since)} required />
        <TextInput name="number" label={text.number} maxLength={60} optional />
      </div>
      <TextArea name="note" label={text.note} rows={3} maxLength={2000} optional />
    </DossierActForm>
  );
}
