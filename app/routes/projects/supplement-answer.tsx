import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { standingOf } from "#app/domain/appraisal/dossier.server.ts";
import { supplementAnswerForm } from "#app/domain/appraisal/form.ts";
import { answerSupplement } from "#app/domain/appraisal/supplement.server.ts";
import { awaitedSupplement } from "#app/domain/appraisal/visit.ts";
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
  const { page, dossier, visit } = await loadDossierAct(args, "supplement_answer");
  const asked = awaitedSupplement(visit);
  if (!asked) throw conflict("appraisal.no_supplement");
  return { page, asked, clock: standingOf(dossier).stage.clockAfterSupplement };
}

export async function action(args: ActionFunctionArgs) {
  return runDossierAct(args, "supplement_answer", supplementAnswerForm, ({ ctx, dossier }, input) =>
    answerSupplement(ctx, dossier.code, input),
  );
}

export default function AnswerSupplement() {
  const { page, asked, clock } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(dossierAct);
  const askedOn = formatDate(asked.askedOn);
  return (
    <DossierActForm page={page} form={form} defaults={{ on: formatDate(page.today) }}>
      <Callout
        icon="pause"
        tone="pause"
        title={asked.dueOn ? text.askedDue(askedOn, formatDate(asked.dueOn)) : text.asked(askedOn)}
      >
        <p className="whitespace-pre-line">{asked.text}</p>
        <p className="muted mt-1">{text.clocks[clock]}</p>
      </Callout>
      <div className="grid gap-4 md:grid-cols-2">
        <DateInput name="on" label={text.answeredOn} hint={text.fromTo(askedOn)} required />
        <TextInput name="number" label={text.number} maxLength={60} optional />
      </div>
      <TextArea name="text" label={text.answerText} rows={3} maxLength={2000} optional />
    </DossierActForm>
  );
}
