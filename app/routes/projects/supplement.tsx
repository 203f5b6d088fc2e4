import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { standingOf } from "#app/domain/appraisal/dossier.server.ts";
import { supplementForm } from "#app/domain/appraisal/form.ts";
import { askSupplement } from "#app/domain/appraisal/supplement.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { wantingText } from "#app/i18n/intake-words.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { useText } from "#app/i18n/text.ts";
import { loadDossierAct, runDossierAct } from "./dossier-act.server.ts";
import { DossierActForm } from "./dossier-act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, dossier, visit } = await loadDossierAct(args, "supplement");
  const isFromIntake = new URL(args.request.url).searchParams.has("intake");
  return {
    page,
    clock: standingOf(dossier).stage.clockAfterSupplement,
    wanting: isFromIntake && visit.intake ? wantingText(visit.intake) : "",
  };
}

export async function action(args: ActionFunctionArgs) {
  return runDossierAct(args, "supplement", supplementForm, ({ ctx, dossier }, input) =>
    askSupplement(ctx, dossier.code, input),
  );
}

export default function AskSupplement() {
  const { page, clock, wanting } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(dossierAct);
  return (
    <DossierActForm
      page={page}
      form={form}
      defaults={{ on: formatDate(page.today), text: wanting }}
    >
      <TextArea
        name="text"
        label={text.supplementText}
        hint={`${text.supplementHint} ${text.clocks[clock]}`}
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
        <DateInput name="dueOn" label={text.dueOn} optional />
        <TextInput name="number" label={text.number} maxLength={60} optional />
        <DateInput name="dated" label={text.dated} optional />
      </div>
    </DossierActForm>
  );
}
