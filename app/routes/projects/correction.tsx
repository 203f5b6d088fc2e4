import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { correctVisit } from "#app/domain/appraisal/correction.server.ts";
import { correctionForm } from "#app/domain/appraisal/form.ts";
import { stagesMeant } from "#app/domain/appraisal/meant.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { dossierForm } from "#app/i18n/text/dossier-form.ts";
import { useText } from "#app/i18n/text.ts";
import { loadDossierAct, runDossierAct } from "./dossier-act.server.ts";
import { DossierActForm } from "./dossier-act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, dossier, visit } = await loadDossierAct(args, "correction");
  const isVi = ctx.actor.locale === "vi";
  const before = dossier.visits[dossier.visits.findIndex((one) => one.id === visit.id) - 1] ?? null;
  const isOpenMain = visit.line === "main" && visit.leftOn === null;
  const stages = isOpenMain ? stagesMeant(dossier.stages, visit, before) : [];
  return {
    page,
    hasLeft: visit.leftOn !== null,
    isMain: visit.line === "main",
    stages: stages.map((one) => ({ value: one.id, label: isVi ? one.nameVi : one.nameEn })),
    defaults: {
      stageId: String(visit.stageId),
      enteredOn: formatDate(visit.enteredOn),
      leftOn: visit.leftOn ? formatDate(visit.leftOn) : "",
      numberIn: visit.numberIn,
      datedIn: visit.datedIn ? formatDate(visit.datedIn) : "",
      numberOut: visit.numberOut,
      datedOut: visit.datedOut ? formatDate(visit.datedOut) : "",
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  return runDossierAct(args, "correction", correctionForm, ({ ctx, dossier, visit }, input) =>
    correctVisit(ctx, dossier.code, visit.id, input),
  );
}

export default function CorrectVisit() {
  const { page, hasLeft, isMain, stages, defaults } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(dossierAct);
  const words = useText(dossierForm);
  return (
    <DossierActForm page={page} form={form} defaults={defaults}>
      <p>
        {text.correctionHint} {isMain ? text.correctionAround : null}
      </p>
      {stages.length > 1 ? (
        <Select name="stageId" label={text.stage} empty={false} options={stages} required />
      ) : null}
      <div className="grid gap-4 md:grid-cols-2">
        <DateInput name="enteredOn" label={text.enteredOn} required />
        {hasLeft ? <DateInput name="leftOn" label={text.leftOn} required /> : null}
      </div>
      <div className="grid gap-4 md:grid-cols-2">
        <TextInput name="numberIn" label={words.numberIn} maxLength={60} optional />
        <DateInput name="datedIn" label={words.datedIn} optional />
        {hasLeft ? (
          <>
            <TextInput name="numberOut" label={words.numberOut} maxLength={60} optional />
            <DateInput name="datedOut" label={words.datedOut} optional />
          </>
        ) : null}
      </div>
      <TextArea
        name="reason"
        label={text.reason}
        hint={text.reasonHint}
        rows={3}
        maxLength={2000}
        required
      />
    </DossierActForm>
  );
}
