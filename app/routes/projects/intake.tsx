import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { linesOf } from "#app/domain/appraisal/document-check.ts";
import { intakeForm } from "#app/domain/appraisal/document-check-form.ts";
import { type Dossier, standingOf } from "#app/domain/appraisal/dossier.server.ts";
import { checkIntake, listIntakeDocuments } from "#app/domain/appraisal/intake.server.ts";
import { movesFrom } from "#app/domain/appraisal/movement.ts";
import { awaitedSupplement, type Visit, waitingReturn } from "#app/domain/appraisal/visit.ts";
import { type IntakeOutcome, intakeOutcomes, intakeStates } from "#app/domain/appraisal/words.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { formatDate } from "#app/i18n/format.ts";
import { documentCheck } from "#app/i18n/text/document-check.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { DocumentChecks, documentValues } from "./document-checks.tsx";
import { loadDossierAct, runDossierAct } from "./dossier-act.server.ts";
import { DossierActForm } from "./dossier-act-form.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.page.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, page, dossier, visit } = await loadDossierAct(args, "intake");
  const isVi = ctx.actor.locale === "vi";
  const text = textFor(ctx.actor.locale, documentCheck);
  const documents = await listIntakeDocuments(ctx.db, dossier.id, visit.id);
  return {
    page,
    outcomes: intakeOutcomes.filter((one) => isPossible(one, dossier, visit)),
    documents: documents.map(({ id, vi, en, isRequired, before, beforeNote }) => ({
      id,
      name: isVi ? vi : en || vi,
      isRequired,
      before: before ? text.before(text.states[before].toLowerCase(), beforeNote) : "",
    })),
    defaults: documentValues(documents),
  };
}

/** A supplement and a return have conditions of their own; what would end in a refusal is not offered. */
function isPossible(outcome: IntakeOutcome, dossier: Dossier, visit: Visit): boolean {
  if (outcome === "supplement")
    return standingOf(dossier).stage.isPausable && awaitedSupplement(visit) === null;
  if (outcome === "return") return returnStage(dossier) !== null && waitingReturn(visit) === null;
  return true;
}

/** The stage to which a dossier would be returned from where it stands; null where none is allowed. */
function returnStage(dossier: Dossier): number | null {
  const moves = movesFrom(standingOf(dossier).stage, dossier.stages);
  return moves.find(({ direction }) => direction === "back")?.stageId ?? null;
}

export async function action(args: ActionFunctionArgs) {
  return runDossierAct(
    args,
    "intake",
    intakeForm,
    ({ ctx, dossier }, { doc, ...input }) =>
      checkIntake(ctx, dossier.code, { ...input, lines: linesOf(doc) }),
    ({ dossier }, { outcome }) => nextOf(dossier, outcome),
  );
}

/** A supplement and a return have forms of their own, which begin with what was found wanting. */
function nextOf(dossier: Dossier, outcome: IntakeOutcome): string {
  const { code } = dossier;
  if (outcome === "supplement") return `${paths.projectPart(code, "supplement")}?intake=1`;
  if (outcome === "return")
    return `${paths.projectPart(code, "stage")}?intake=1&to=${returnStage(dossier) ?? ""}`;
  return paths.project(code);
}

export default function Intake() {
  const { page, outcomes, documents, defaults } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(documentCheck);
  const words = useText(dossierAct);
  return (
    <DossierActForm
      page={page}
      form={form}
      defaults={{ on: formatDate(page.today), outcome: "keep", ...defaults }}
    >
      <DocumentChecks documents={documents} states={intakeStates} />
      <DateInput
        name="on"
        label={text.intakeOn}
        hint={words.fromTo(formatDate(page.enteredOn))}
        required
      />
      <RadioCards
        name="outcome"
        label={text.outcome}
        columns={2}
        options={outcomes.map((value) => ({
          value,
          label: text.outcomes[value],
          note: text.outcomeNotes[value],
        }))}
        required
      />
    </DossierActForm>
  );
}
