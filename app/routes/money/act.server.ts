import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { type Actor, type Context, hasRoleAt } from "#app/domain/context.ts";
import { type Keeper, listKeepers } from "#app/domain/disbursement/keeper.server.ts";
import { invalid } from "#app/domain/errors.ts";
import type { ProjectPage } from "#app/domain/project/page.server.ts";
import { canKeepMoney } from "#app/domain/project/policy.ts";
import { type Done, submit } from "#app/form/submission.server.ts";
import { requireProject, requireProjectAction } from "../projects/guard.server.ts";

type Money = Pick<ProjectPage, "ownerId" | "financeId">;

export const mayKeepMoney = (actor: Actor, project: Money) =>
  canKeepMoney(actor, project.ownerId, project.financeId);

/** The project whose money is written, for someone who may (else 403). */
export function requireMoney(args: LoaderFunctionArgs) {
  return requireProject(args, mayKeepMoney);
}

/** For whom the person enters: null for one's own department, else the choices of the secretary. */
export async function keepersFor(ctx: Context, project: Money): Promise<Keeper[] | null> {
  const { ownerId, financeId } = project;
  const isOwn = [ownerId, financeId].some(
    (id) => id !== null && hasRoleAt(ctx.actor, id, "leader", "officer"),
  );
  if (isOwn) return null;
  return listKeepers(ctx.db, { ownerId, financeId }, ctx.actor.locale);
}

/** What a form says of whom it is entered for. */
interface OnBehalf {
  behalf: number | null;
  basis: string;
}

/** The POST of an entry: who may is asked first, then one command runs, on behalf where the form says so. */
export async function runEntry<Schema extends z.ZodType<OnBehalf>>(
  args: ActionFunctionArgs,
  schema: Schema,
  run: (ctx: Context, code: string, input: z.output<Schema>) => Promise<Done>,
) {
  const { project } = await requireProjectAction(args, mayKeepMoney);
  return submit(args, schema, async (ctx, input) => {
    const keepers = input.behalf === null ? null : await keepersFor(ctx, project);
    if (!keepers) return run(ctx, project.code, input);
    const keeper = keepers.find(({ id }) => id === input.behalf);
    if (!keeper) throw invalid("behalf.wrong_department", {}, "behalf");
    const behalf = { departmentId: keeper.id, name: keeper.name, basis: input.basis };
    return run({ ...ctx, behalf }, project.code, input);
  });
}
