import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { authorize, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import type { Context } from "#app/domain/context.ts";
import { conflict } from "#app/domain/errors.ts";
import { getMinutes } from "#app/domain/meeting/minutes-record.server.ts";
import type { MinutesRecord } from "#app/domain/meeting/minutes-record.ts";
import { type MeetingFacts, mayDo } from "#app/domain/meeting/policy.ts";
import { isPossible, type MeetingAction } from "#app/domain/meeting/status.ts";

export interface Guarded {
  ctx: Context;
  minutes: MinutesRecord;
}

/** The minutes that the address names, for whoever may read them (else 404). */
export async function requireMinutes(args: LoaderFunctionArgs): Promise<Guarded> {
  const ctx = requireContext(args);
  return { ctx, minutes: await getMinutes(ctx.db, ctx.actor, args.params.code ?? "") };
}

/** The same for the page of an act: 403 without the right, 409 where it is not possible now. */
export async function requireAct(args: LoaderFunctionArgs, act: MeetingAction): Promise<Guarded> {
  const guarded = await requireMinutes(args);
  const facts = factsOf(guarded.minutes);
  authorize(mayDo(guarded.ctx.actor, facts, act));
  if (!isPossible(facts, act)) {
    throw conflict("meeting.not_possible", { code: guarded.minutes.code });
  }
  return guarded;
}

/** For actions, before the form is looked at: 404 and 403 as for the page; the command checks the rest. */
export async function requireMinutesAction(
  args: ActionFunctionArgs,
  act: MeetingAction,
): Promise<MinutesRecord> {
  const ctx = await requireActionContext(args);
  const minutes = await getMinutes(ctx.db, ctx.actor, args.params.code ?? "");
  authorize(mayDo(ctx.actor, factsOf(minutes), act));
  return minutes;
}

export function factsOf(minutes: MinutesRecord): MeetingFacts {
  return {
    state: minutes.state,
    minutes_state: minutes.minutesState,
    chair_user_id: minutes.chairUserId,
    secretary_user_id: minutes.secretaryUserId,
  };
}

export function countConclusions(minutes: MinutesRecord): number {
  return minutes.items.reduce((sum, item) => sum + item.conclusions.length, 0);
}
