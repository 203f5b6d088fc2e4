import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { opinionStages } from "#app/domain/appraisal/acts.ts";
import { opinionForm } from "#app/domain/appraisal/form.ts";
import { askOpinion } from "#app/domain/appraisal/opinion.server.ts";
import { recorderOf } from "#app/domain/appraisal/policy.ts";
import { listLeads } from "#app/domain/issue/choices.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate, formatWorkingDays } from "#app/i18n/format.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { loadDossierAct, runDossierAct } from "./dossier-act.server.ts";
import { DossierActForm } from "./dossier-act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, dossier, visit } = await loadDossierAct(args, "opinion");
  const { locale } = ctx.actor;
  const text = textFor(locale, dossierAct);
  const beside = opinionStages(dossier, visit);
  const departments = await listLeads(ctx.db, locale);
  const only = beside.length === 1 ? beside[0] : undefined;
  return {
    page,
    departments: departments.filter((one) => one.value !== visit.holderId),
    stages: beside.map((stage) => ({
      value: stage.id,
      label: text.stageDays(
        locale === "vi" ? stage.nameVi : stage.nameEn,
        formatWorkingDays(stage.daysAllowed, locale),
      ),
    })),
    defaults: {
      on: formatDate(page.today),
      stageId: String(only?.id ?? ""),
      departmentId: String(
        (only && recorderOf(only.recordedBy, dossier.ownerId, dossier.bodies)) ?? "",
      ),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  return runDossierAct(args, "opinion", opinionForm, ({ ctx, dossier }, input) =>
    askOpinion(ctx, dossier.code, input),
  );
}

export default function AskOpinion() {
  const { page, stages, departments, defaults } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(dossierAct);
  return (
    <DossierActForm page={page} form={form} defaults={defaults}>
      <div className="grid gap-4 md:grid-cols-2">
        <Select name="stageId" label={text.opinionStage} options={stages} required />
        <Select name="departmentId" label={text.opinionOf} options={departments} required />
      </div>
      <TextArea
        name="question"
        label={text.question}
        hint={text.opinionHint}
        rows={4}
        maxLength={2000}
        required
      />
      <div className="grid gap-4 md:grid-cols-2">
        <DateInput
          name="on"
          label={text.askedOn}
          hint={text.fromTo(formatDate(page.enteredOn))}
          required
        />
        <TextInput
          name="days"
          label={text.days}
          hint={text.daysHint}
          inputMode="numeric"
          maxLength={3}
          optional
        />
        <TextInput name="number" label={text.number} maxLength={60} optional />
        <DateInput name="dated" label={text.dated} optional />
      </div>
    </DossierActForm>
  );
}
