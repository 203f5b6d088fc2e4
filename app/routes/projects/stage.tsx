import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf } from "#app/auth/guard.server.ts";
import { useRootData } from "#app/components/root-data.ts";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { CheckList } from "#app/components/ui/check-list.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { DateInput } from "#app/components/ui/date-input.tsx";
import { EmptyState } from "#app/components/ui/empty-state.tsx";
import { Callout, SecrecyNote } from "#app/components/ui/notes.tsx";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { listOpenBlockers } from "#app/domain/appraisal/blockers.server.ts";
import { type Dossier, moveAuthority, standingOf } from "#app/domain/appraisal/dossier.server.ts";
import { fatesOf, stageMoveForm } from "#app/domain/appraisal/form.ts";
import { moveStage } from "#app/domain/appraisal/move.server.ts";
import { type Direction, movesFrom } from "#app/domain/appraisal/movement.ts";
import { canEverMove } from "#app/domain/appraisal/policy.ts";
import { listReturnReasons } from "#app/domain/appraisal/reasons.server.ts";
import { proposeReturn } from "#app/domain/appraisal/return-approval.server.ts";
import { mustProposeReturn } from "#app/domain/appraisal/return-authority.server.ts";
import { getCheckProgress, ownsSelfCheck } from "#app/domain/appraisal/self-check.server.ts";
import { waitingReturn } from "#app/domain/appraisal/visit.ts";
import { todayOf } from "#app/domain/clock.ts";
import { type Actor, type Context, hasRole } from "#app/domain/context.ts";
import { forbidden } from "#app/domain/errors.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { type Done, submit } from "#app/form/submission.server.ts";
import { formatDate, formatWorkingDays } from "#app/i18n/format.ts";
import { wantingText } from "#app/i18n/intake-words.ts";
import { documentCheck } from "#app/i18n/text/document-check.ts";
import { dossierForm } from "#app/i18n/text/dossier-form.ts";
import { projectForm } from "#app/i18n/text/project-form.ts";
import { returnApproval } from "#app/i18n/text/return-approval.ts";
import { textFor, useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { BlockerFates } from "./blocker-fates.tsx";
import { CheckProgressNote } from "./check-progress.tsx";
import { DocumentFields } from "./document-fields.tsx";
import { requireDossier, requireDossierAction } from "./dossier.server.ts";
import { ProposedReturn, proposedReturn } from "./proposed-return.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Also whoever has just sent it on: a second click must not be told that it is forbidden. */
const mayMove = (actor: Actor, dossier: Dossier) =>
  canEverMove(actor, dossier.ownerId, dossier.bodies);

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, dossier } = await requireDossier(args, mayMove);
  const { locale } = ctx.actor;
  const { stages } = dossier;
  const { visit, stage: current } = standingOf(dossier);
  const body = locale === "vi" ? current.responsibleVi : current.responsibleEn;
  const authority = moveAuthority(ctx.actor, dossier, current);
  if (authority === null) throw forbidden("project.not_your_stage", { body });
  const isOwn = current.recordedBy === "owner" && ownsSelfCheck(ctx.actor, dossier.ownerId);
  const today = todayOf(ctx.now);
  const { appraisingDepartmentId } = dossier.bodies;
  const [restored, reasons, blockers, check, mustPropose] = await Promise.all([
    findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
    listReturnReasons(ctx.db, locale),
    listOpenBlockers(ctx.db, { id: visit.id, projectId: dossier.id, stageId: current.id }),
    isOwn ? getCheckProgress(ctx.db, dossier.id, visit.round) : null,
    mustProposeReturn(ctx.db, ctx.actor, current, appraisingDepartmentId, today),
  ]);
  const nameOf = (id: number) => {
    const stage = stages.find((one) => one.id === id);
    return (locale === "vi" ? stage?.nameVi : stage?.nameEn) ?? "";
  };
  const moves = movesFrom(current, stages).map((move) => ({
    value: move.stageId,
    label: nameOf(move.stageId),
    direction: move.direction,
  }));
  const next = moves.find((move) => move.direction === "forward");
  const query = new URL(args.request.url).searchParams;
  const to = query.get("to");
  const isFromIntake = query.has("intake") && visit.intake !== null;
  const asked = moves.find((move) => String(move.value) === to);
  return {
    title: `${textFor(locale, projectForm).moveTitle(dossier.code)} · Giao ban`,
    code: dossier.code,
    name: dossier.vi,
    version: dossier.version,
    stage: nameOf(current.id),
    enteredOn: visit.enteredOn,
    days: visit.days,
    moves,
    reasons: moves.some((move) => move.direction === "back") ? reasons : [],
    blockers,
    check,
    isOwn,
    mustPropose: mustPropose && moves.some((move) => move.direction === "back"),
    proposal: waitingReturn(visit) ? proposedReturn(locale, dossier, visit) : null,
    canDrop: hasRole(ctx.actor, "secretary", "chair"),
    isOnBehalf: authority === "behalf",
    body,
    restored,
    defaults: {
      toStageId: String((asked ?? next)?.value ?? ""),
      on: todayOf(ctx.now),
      reason: isFromIntake && visit.intake ? wantingText(visit.intake) : "",
      ...restored,
    },
    leave: boardOf(args.request) ?? paths.project(dossier.code),
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { dossier } = await requireDossierAction(args, mayMove);
  const { code, stages } = dossier;
  return submit(args, stageMoveForm, async (ctx, input): Promise<Done> => {
    if (await isProposal(ctx, dossier, input.toStageId)) {
      await proposeReturn(ctx, code, input);
      return {
        to: boardOf(args.request) ?? paths.project(code),
        toast: { key: "project.return_proposed", params: { code } },
      };
    }
    await moveStage(ctx, code, { ...input, fates: fatesOf(input) });
    const stage = stages.find((one) => one.id === input.toStageId);
    const name = (ctx.actor.locale === "vi" ? stage?.shortNameVi : stage?.shortNameEn) ?? "";
    return {
      to: boardOf(args.request) ?? paths.project(code),
      toast: { key: "project.stage_moved", params: { code, stage: name } },
    };
  });
}

/** An appraiser's return waits for the lead; everything else is done at once. */
async function isProposal(ctx: Context, dossier: Dossier, toStageId: number): Promise<boolean> {
  const { stage } = standingOf(dossier);
  const move = movesFrom(stage, dossier.stages).find((one) => one.stageId === toStageId);
  if (move?.direction !== "back") return false;
  const { appraisingDepartmentId } = dossier.bodies;
  return mustProposeReturn(ctx.db, ctx.actor, stage, appraisingDepartmentId, todayOf(ctx.now));
}

/** The board from which the card was taken, as it was; null for whoever comes from elsewhere. */
function boardOf(request: Request): string | null {
  const query = new URL(request.url).searchParams.get("board");
  return query === null ? null : paths.board(query.slice(0, 500));
}

const directions = ["forward", "back", "skip"] as const satisfies readonly Direction[];

export default function MoveStage() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(projectForm);
  const words = useText(dossierForm);
  const checkText = useText(documentCheck);
  const returnText = useText(returnApproval);
  const locale = useLocale();
  const viewerId = useRootData()?.viewer?.id;
  const since = text.standsSince(
    page.stage,
    formatDate(page.enteredOn),
    formatWorkingDays(page.days, locale),
  );
  const groups = directions
    .map((direction) => ({
      label: text.directions[direction],
      options: page.moves.filter((move) => move.direction === direction),
    }))
    .filter((group) => group.options.length > 0);
  return (
    <div className="max-w-3xl">
      <PageHeader
        above={page.name}
        title={text.moveTitle(page.code)}
        below={
          <span>
            {text.standsAt}: <b>{since}</b>
          </span>
        }
      />
      <RestoredNote restored={page.restored} />
      <div className="card card-body">
        {groups.length === 0 ? (
          <EmptyState icon="check-circle" title={text.nothingAhead} />
        ) : (
          <PostForm
            id="move"
            form={form}
            defaults={page.defaults}
            formKey={page.formKey}
            version={page.version}
            draftOf={viewerId}
          >
            {page.isOwn ? (
              <CheckProgressNote
                progress={page.check}
                action={
                  <LinkButton to={paths.projectPart(page.code, "self-check")} size="sm">
                    {checkText.open}
                  </LinkButton>
                }
              />
            ) : null}
            {page.proposal ? <ProposedReturn proposal={page.proposal} /> : null}
            {page.mustPropose && !page.proposal ? (
              <Callout icon="stamp" tone="pause">
                {returnText.mustPropose}
              </Callout>
            ) : null}
            {page.isOnBehalf ? <Callout icon="hand" title={text.basisFor(page.body)} /> : null}
            <div className="grid gap-4 md:grid-cols-2">
              <Select name="toStageId" label={text.to} options={groups} required />
              <DateInput
                name="on"
                label={text.on}
                hint={text.onHint(formatDate(page.enteredOn))}
                required
              />
            </div>
            <DocumentFields direction="out" />
            <DocumentFields direction="in" />
            {page.reasons.length > 0 ? (
              <CheckList
                name="reasons"
                label={words.returnReasons}
                hint={words.returnReasonsHint}
                options={page.reasons}
              />
            ) : null}
            <TextArea
              name="reason"
              label={text.reason}
              hint={text.reasonHint}
              rows={3}
              maxLength={2000}
            />
            <BlockerFates blockers={page.blockers} canDrop={page.canDrop} />
            {page.isOnBehalf ? (
              <TextInput
                name="basis"
                label={text.basis}
                hint={text.basisHint}
                required
                maxLength={300}
              />
            ) : null}
            <FormActions note={<SecrecyNote />}>
              <LinkButton to={page.leave} variant="ghost">
                {text.cancel}
              </LinkButton>
              <Button variant="primary">{text.doMove}</Button>
            </FormActions>
            <UnsavedGuard />
          </PostForm>
        )}
      </div>
    </div>
  );
}
