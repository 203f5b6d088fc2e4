import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { authorize, formOf, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import type { Deadline } from "#app/domain/calendar/parse.ts";
import { resolveDeadline } from "#app/domain/calendar/queries.server.ts";
import { todayOf } from "#app/domain/clock.ts";
import type { Behalf, Context } from "#app/domain/context.ts";
import { conflict, forbidden, invalid } from "#app/domain/errors.ts";
import type { Acted, Target } from "#app/domain/issue/act.server.ts";
import { getIssueBrief, type IssueBrief } from "#app/domain/issue/brief.server.ts";
import { behalfName, chairName } from "#app/domain/issue/choices.server.ts";
import { mayAct, obstacle, partIn } from "#app/domain/issue/policy.ts";
import { type IssueAction, type Part, partsOf } from "#app/domain/issue/transition.ts";
import { findDraft } from "#app/form/draft.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { issueAct } from "#app/i18n/text/issue-act.ts";
import { textFor } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** For whom the secretary enters: the choices, or the chair's name. */
export interface BehalfFields {
  departments: { id: number; name: string }[];
  chair: string | null;
  /** The act is the secretary's own too; only for what is the chair's a basis is needed. */
  isOptional?: boolean;
}

/** What the page of every act on an issue needs. 404, 403 and 409 like its POST. */
export async function loadAct(args: LoaderFunctionArgs, action: IssueAction) {
  const ctx = requireContext(args);
  const issue = await getIssueBrief(ctx, args.params.code ?? "");
  const { actor } = ctx;
  authorize(mayAct(actor, action, issue.standing));
  const problem = obstacle(actor, action, issue.standing);
  if (problem === "issue.own_report") throw forbidden(problem);
  if (problem !== null) throw conflict(problem, { code: issue.code });
  const part = partIn(actor, action, issue.standing, false);
  const [restored, behalf] = await Promise.all([
    findDraft(ctx.db, actor.id, formOf(args.request)),
    behalfFields(ctx, action, issue, part),
  ]);
  const text = textFor(actor.locale, issueAct);
  return {
    ctx,
    issue,
    page: {
      title: `${text.title[action]} ${issue.code} · Giao ban`,
      heading: text.title[action],
      send: text.send[action],
      code: issue.code,
      text: issue.text,
      version: issue.version,
      formKey: crypto.randomUUID(),
      behalf,
      restored,
    },
  };
}

export type ActPage = Awaited<ReturnType<typeof loadAct>>["page"];

async function behalfFields(
  ctx: Context,
  action: IssueAction,
  issue: IssueBrief,
  part: Part | null,
): Promise<BehalfFields | null> {
  if (part === "for_lead") return { departments: [issue.lead], chair: null };
  if (part === "for_coordinator") return { departments: issue.coordinators, chair: null };
  if (part === "for_chair") return { departments: [], chair: await chairName(ctx.db, issue.id) };
  if (part !== "secretary" || !partsOf(action).includes("for_chair")) return null;
  return { departments: [], chair: await chairName(ctx.db, issue.id), isOptional: true };
}

interface ActInput {
  version: number;
  behalf: number | null;
  basis: string;
}

/**
 * The POST of an act: who may is asked before anything typed is looked at, then one
 * command runs, and the reader returns to the issue.
 */
export async function runAct<Schema extends z.ZodType<ActInput>>(
  args: ActionFunctionArgs,
  action: IssueAction,
  schema: Schema,
  toast: string,
  run: (ctx: Context, target: Target, input: z.output<Schema>, issue: IssueBrief) => Promise<Acted>,
) {
  const asked = await requireActionContext(args);
  const issue = await getIssueBrief(asked, args.params.code ?? "");
  authorize(mayAct(asked.actor, action, issue.standing));
  return submit(args, schema, async (ctx, input) => {
    const behalf = await behalfOf(ctx, action, issue, input);
    const target = { issue: issue.code, version: input.version };
    const { code } = await run(behalf ? { ...ctx, behalf } : ctx, target, input, issue);
    return { to: pathAfter(args.request, code), toast: { key: toast, params: { code } } };
  });
}

/** Back to the home on which the act was begun, else to the issue. */
function pathAfter(request: Request, code: string): string {
  const isFromHome = new URL(request.url).searchParams.get("from") === "home";
  return isFromHome ? paths.home() : paths.issue(code);
}

/** What the fields of “Nhập thay” say; the command decides whether it may be so. */
async function behalfOf(
  ctx: Context,
  action: IssueAction,
  issue: IssueBrief,
  input: ActInput,
): Promise<Behalf | null> {
  if (input.behalf !== null) {
    const name = await behalfName(ctx.db, input.behalf);
    if (name === "") throw invalid("field.choose", {}, "behalf");
    return { departmentId: input.behalf, name, basis: input.basis };
  }
  const part = partIn(ctx.actor, action, issue.standing, input.basis !== "");
  if (part === "for_chair")
    return { departmentId: null, name: await chairName(ctx.db, issue.id), basis: input.basis };
  return null;
}

/** The day that a typed deadline means today. */
export async function deadlineDay(ctx: Context, deadline: Deadline): Promise<string> {
  return resolveDeadline(ctx.db, deadline, todayOf(ctx.now));
}

export async function optionalDeadlineDay(
  ctx: Context,
  deadline: Deadline | null,
): Promise<string | null> {
  return deadline === null ? null : deadlineDay(ctx, deadline);
}
