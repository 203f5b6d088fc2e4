import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formOf, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import { FittingPrecedents } from "#app/components/fitting-precedents.tsx";
import { Button, LinkButton } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { FormActions } from "#app/components/ui/confirm-form.tsx";
import { Callout, SecrecyNote } from "#app/components/ui/notes.tsx";
import { Columns, PageHeader } from "#app/components/ui/page-header.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { RestoredNote } from "#app/components/ui/restored-note.tsx";
import { UnsavedGuard } from "#app/components/ui/unsaved-guard.tsx";
import { linesOf } from "#app/domain/appraisal/document-check.ts";
import { selfCheckForm } from "#app/domain/appraisal/document-check-form.ts";
import { getDossier, moveAuthority, standingOf } from "#app/domain/appraisal/dossier.server.ts";
import {
  getCheckProgress,
  getSelfCheck,
  MONTHS_BACK,
  ownsSelfCheck,
  saveSelfCheck,
} from "#app/domain/appraisal/self-check.server.ts";
import { selfCheckStates } from "#app/domain/appraisal/words.ts";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { listFittingCase } from "#app/domain/precedent/fitting.server.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { revalidateWhenStale } from "#app/form/revalidation.ts";
import { submit } from "#app/form/submission.server.ts";
import { formatDateTime } from "#app/i18n/format.ts";
import { documentCheck } from "#app/i18n/text/document-check.ts";
import { textFor, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { CheckProgressNote } from "./check-progress.tsx";
import { DocumentChecks, documentValues } from "./document-checks.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];
export const shouldRevalidate = revalidateWhenStale;

/** The dossier for people of its owner; to all others there is no such page. */
async function ownDossier(ctx: Context, code: string | undefined) {
  const dossier = await getDossier(ctx.db, code ?? "", todayOf(ctx.now));
  if (!ownsSelfCheck(ctx.actor, dossier.ownerId)) throw notFound();
  return dossier;
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = requireContext(args);
  const { db, actor } = ctx;
  const isVi = actor.locale === "vi";
  const dossier = await ownDossier(ctx, args.params.code);
  if (!dossier.isActive) throw conflict("project.inactive");
  const { visit, stage } = standingOf(dossier);
  const next = dossier.stages.find((one) => one.position > stage.position && !one.isBeside);
  const [check, progress, precedents, restored] = await Promise.all([
    getSelfCheck(db, dossier.id, todayOf(ctx.now), actor.locale),
    getCheckProgress(db, dossier.id, visit.round),
    listFittingCase(ctx, {
      stageId: next?.id ?? stage.id,
      categoryId: null,
      projectId: dossier.id,
      text: "",
    }),
    findDraft(db, actor.id, formOf(args.request)),
  ]);
  const { documents, ...head } = check;
  return {
    ...head,
    months: MONTHS_BACK,
    title: `${textFor(actor.locale, documentCheck).title(dossier.code)} · Giao ban`,
    code: dossier.code,
    name: (isVi ? dossier.vi : dossier.en) || dossier.vi,
    progress,
    precedents,
    restored,
    documents: documents.map(({ id, vi, en, isRequired }) => ({
      id,
      name: isVi ? vi : en || vi,
      isRequired,
    })),
    defaults: { ...documentValues(documents), ...restored },
    canSubmit: stage.recordedBy === "owner" && moveAuthority(actor, dossier, stage) === "self",
    viewerId: actor.id,
    formKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { code } = await ownDossier(await requireActionContext(args), args.params.code);
  return submit(args, selfCheckForm, async (ctx, { doc, round, version }) => {
    await saveSelfCheck(ctx, code, { lines: linesOf(doc), round, version });
    return { to: paths.projectPart(code, "self-check"), toast: { key: "project.self_check" } };
  });
}

export default function SelfCheck() {
  const page = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const text = useText(documentCheck);
  return (
    <>
      <PageHeader
        above={`${page.code} · ${page.name}`}
        title={text.title(page.code)}
        below={
          <>
            <b>{text.round(page.round)}</b>
            <span>
              {page.checkedAt
                ? text.checked(page.by, formatDateTime(page.checkedAt))
                : text.notChecked}
            </span>
          </>
        }
        actions={<LinkButton to={paths.project(page.code)}>{page.code}</LinkButton>}
      />
      <RestoredNote restored={page.restored} />
      <Columns side={<Hints page={page} />}>
        {page.progress ? (
          <CheckProgressNote
            progress={page.progress}
            action={
              page.canSubmit ? (
                <LinkButton
                  to={paths.projectPart(page.code, "stage")}
                  icon="send"
                  variant={
                    page.progress.settled === page.progress.documents ? "primary" : "secondary"
                  }
                >
                  {page.progress.settled === page.progress.documents
                    ? text.submit
                    : text.submitAnyway}
                </LinkButton>
              ) : null
            }
          />
        ) : null}
        <Card id="documents" title={text.documents(page.kind)} padded>
          <PostForm
            key={page.version}
            id="check"
            form={form}
            defaults={page.defaults}
            formKey={page.formKey}
            version={page.version}
            draftOf={page.viewerId}
          >
            <input type="hidden" name="round" value={page.round} />
            <Callout icon="eye-off" tone="pause" title={text.isPrivate} />
            <DocumentChecks documents={page.documents} states={selfCheckStates} />
            <FormActions note={<SecrecyNote />}>
              <LinkButton to={paths.project(page.code)} variant="ghost">
                {text.cancel}
              </LinkButton>
              <Button variant="primary">{text.save}</Button>
            </FormActions>
            <UnsavedGuard />
          </PostForm>
        </Card>
      </Columns>
    </>
  );
}

/** Why the like came back, and how the like was solved. */
function Hints({ page }: { page: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const text = useText(documentCheck);
  return (
    <>
      <Card
        id="why"
        title={text.why}
        {...(page.returns > 0 ? { aside: text.whyCount(page.returns, page.months) } : {})}
      >
        {page.reasons.length === 0 ? <p className="row">{text.whyNone(page.months)}</p> : null}
        <ol>
          {page.reasons.map((reason) => (
            <li key={reason.name} className="row keep flex justify-between gap-3">
              <span>{reason.name}</span>
              <b className="flex-none">{text.times(reason.count)}</b>
            </li>
          ))}
        </ol>
      </Card>
      {page.precedents.length > 0 ? (
        <Card id="precedents" title={text.precedents}>
          <FittingPrecedents precedents={page.precedents} isInForm />
        </Card>
      ) : null}
    </>
  );
}
