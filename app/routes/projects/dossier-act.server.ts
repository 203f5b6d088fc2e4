import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { authorize, formOf, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import { actRule, type DossierAct, isAsker } from "#app/domain/appraisal/acts.ts";
import { type Dossier, getDossier, standingOf } from "#app/domain/appraisal/dossier.server.ts";
import type { Visit } from "#app/domain/appraisal/visit.ts";
import { todayOf } from "#app/domain/clock.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { dossierAct } from "#app/i18n/text/dossier-act.ts";
import { textFor } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

interface Acting {
  ctx: Context;
  dossier: Dossier;
  /** The visit that the address names, else the open one of the main line. */
  visit: Visit;
}

async function actingOn(ctx: Context, params: LoaderFunctionArgs["params"]): Promise<Acting> {
  const dossier = await getDossier(ctx.db, params.code ?? "", todayOf(ctx.now));
  if (params.visit === undefined) return { ctx, dossier, visit: standingOf(dossier).visit };
  const all = [...dossier.visits, ...dossier.beside];
  const visit = all.find((one) => String(one.id) === params.visit);
  if (!visit) throw notFound();
  return { ctx, dossier, visit };
}

/** What the page of every act on a dossier needs. 404, 403 and 409 like its POST. */
export async function loadDossierAct(args: LoaderFunctionArgs, act: DossierAct) {
  const acting = await actingOn(requireContext(args), args.params);
  const { ctx, dossier, visit } = acting;
  const { locale } = ctx.actor;
  const rule = actRule(act);
  const authority = rule.authority(ctx.actor, dossier, visit);
  authorize(authority !== null);
  if (!dossier.isActive) throw conflict("project.inactive");
  const problem = rule.obstacle(dossier, visit);
  if (problem !== null) throw conflict(problem);
  const text = textFor(locale, dossierAct);
  const stage = dossier.stages.find((one) => one.id === visit.stageId);
  // Who asked enters the answer from its document.
  const isAnswer = act === "supplement_answer" || act === "opinion_answer";
  return {
    ...acting,
    page: {
      title: `${text.title[act]} ${dossier.code} · Giao ban`,
      heading: text.title[act],
      send: text.send[act],
      code: dossier.code,
      name: (locale === "vi" ? dossier.vi : dossier.en) || dossier.vi,
      stage: (locale === "vi" ? stage?.nameVi : stage?.nameEn) ?? "",
      round: visit.round,
      enteredOn: visit.enteredOn,
      version: dossier.version,
      formKey: crypto.randomUUID(),
      today: todayOf(ctx.now),
      restored: await findDraft(ctx.db, ctx.actor.id, formOf(args.request)),
      behalf:
        authority === "behalf"
          ? { name: bodyOf(act, acting), isOptional: isAnswer && isAsker(ctx.actor, dossier) }
          : null,
    },
  };
}

export type DossierActPage = Awaited<ReturnType<typeof loadDossierAct>>["page"];

/** Whose act it is that another enters: the owner's, a department's that was asked, the stage's body's. */
function bodyOf(act: DossierAct, { ctx, dossier, visit }: Acting): string {
  const isVi = ctx.actor.locale === "vi";
  const stage = dossier.stages.find((one) => one.id === visit.stageId);
  const holder = (isVi ? visit.holderVi : visit.holderEn) ?? "";
  const owner = isVi ? dossier.ownerVi : dossier.ownerEn;
  if (act === "supplement_answer") return owner;
  if (act === "receipt") return (isVi ? visit.handover?.toVi : visit.handover?.toEn) ?? holder;
  if (act === "handover" || visit.line === "side") return holder;
  if (stage?.recordedBy === "owner") return owner;
  return (isVi ? stage?.responsibleVi : stage?.responsibleEn) ?? holder;
}

/**
 * The POST of an act: who may is asked before anything typed is looked at, then one
 * command runs, and the reader returns to the project, or goes on to `next`.
 */
export async function runDossierAct<Schema extends z.ZodType>(
  args: ActionFunctionArgs,
  act: DossierAct,
  schema: Schema,
  run: (acting: Acting, input: z.output<Schema>) => Promise<void>,
  next?: (acting: Acting, input: z.output<Schema>) => string,
) {
  const { ctx, dossier, visit } = await actingOn(await requireActionContext(args), args.params);
  const { authority, hasDone } = actRule(act);
  authorize(
    authority(ctx.actor, dossier, visit) !== null || (hasDone?.(ctx.actor, visit) ?? false),
  );
  return submit(args, schema, async (tx, input) => {
    const acting = { ctx: tx, dossier, visit };
    await run(acting, input);
    const { code } = dossier;
    return {
      to: next?.(acting, input) ?? paths.project(code),
      toast: { key: `project.${act}`, params: { code } },
    };
  });
}
