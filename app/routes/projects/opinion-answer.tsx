import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { Callout } from "#app/components/ui/notes.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { opinionAnswerForm } from "#app/domain/appraisal/form.ts";
import { answerOpinion } from "#app/domain/appraisal/opinion.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { useText } from "#app/i18n/text.ts";
import { loadDossierAct, runDossierAct } from "./dossier-act.server.ts";
import { DossierActForm } from "./dossier-act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { page, ctx, visit } = await loadDossierAct(args, "opinion_answer");
  const of = (ctx.actor.locale === "vi" ? visit.holderVi : visit.holderEn) ?? "";
  return { page, of, question: visit.question };
}

export async function action(args: ActionFunctionArgs) {
  return runDossierAct(args, "opinion_answer", opinionAnswerForm, (acting, input) =>
    answerOpinion(acting.ctx, acting.dossier.code, { ...input, visitId: acting.visit.id }),
  );
}

export default function AnswerOpinion() {
  const { page, of, question } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(dossierAct);
  const askedOn = formatDate(page.enteredOn);
  return (
    <DossierActForm page={page} form={form} defaults={{ on: formatDate(page.today) }}>
      <Callout icon="message" title={text.askedOf(of, askedOn)}>
        <p className="whitespace-pre-line">{question}</p>
      </Callout>
      <TextArea name="answer" label={text.answer} rows={4} maxLength={2000} required />
      <div className="grid gap-4 md:grid-cols-2">
        <DateInput name="on" label={text.opinionOn} hint={text.fromTo(askedOn)} required />
        <TextInput name="number" label={text.number} maxLength={60} optional />
        <DateInput name="dated" label={text.dated} optional />
      </div>
    </DossierActForm>
  );
}
