import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { authorize, requireActionContext, requireContext } from "#app/auth/guard.server.ts";
import type { Actor, Context } from "#app/domain/context.ts";
import { conflict, notFound } from "#app/domain/errors.ts";
import { canReadAgenda, type MeetingFacts, mayDo } from "#app/domain/meeting/policy.ts";
import { getMeeting } from "#app/domain/meeting/queries.server.ts";
import type { MeetingRow } from "#app/domain/meeting/row.server.ts";
import { isPossible, type MeetingAction } from "#app/domain/meeting/status.ts";

export interface Guarded {
  ctx: Context;
  meeting: MeetingRow;
}

/** The meeting that the address names, when the person may read that part of it; else 404. */
export async function requireMeeting(
  args: LoaderFunctionArgs,
  canRead?: (actor: Actor, meeting: MeetingFacts) => boolean,
): Promise<Guarded> {
  const ctx = requireContext(args);
  const meeting = await getMeeting(ctx, args.params.code ?? "");
  if (canRead && !canRead(ctx.actor, meeting)) throw notFound();
  return { ctx, meeting };
}

/** For the page of an act: 403 or 404 for who may not, 409 where the meeting no longer stands there. */
export async function requireMeetingFor(
  args: LoaderFunctionArgs,
  act: MeetingAction,
): Promise<Guarded> {
  const guarded = await requireMeeting(args);
  allow(guarded, act);
  if (!isPossible(guarded.meeting, act)) {
    throw conflict("meeting.not_possible", { code: guarded.meeting.code });
  }
  return guarded;
}

/** For the act itself, before its form is looked at; where the meeting stands is the command's question. */
export async function requireMeetingAction(
  args: ActionFunctionArgs,
  act: MeetingAction,
): Promise<Guarded> {
  const ctx = await requireActionContext(args);
  const meeting = await getMeeting(ctx, args.params.code ?? "");
  allow({ ctx, meeting }, act);
  return { ctx, meeting };
}

/** 403 for who may not; 404 as long as the meeting is a draft, of which others know its day alone. */
function allow({ ctx: { actor }, meeting }: Guarded, act: MeetingAction): void {
  const may = mayDo(actor, meeting, act);
  if (!may && !canReadAgenda(actor, meeting)) throw notFound();
  authorize(may);
}

/** An id in the address, or 404. */
export function idParam(text: string | undefined): number {
  if (!/^[1-9]\d{0,14}$/.test(text ?? "")) throw notFound();
  return Number(text);
}

/** “i12” or “t5” in the address, or 404. */
export function entryParam(text: string | undefined): string {
  if (!/^[it][1-9]\d{0,14}$/.test(text ?? "")) throw notFound();
  return text ?? "";
}

/** The issue that “i12” names, or 404. */
export function issueParam(text: string | undefined): number {
  const entry = entryParam(text);
  if (!entry.startsWith("i")) throw notFound();
  return Number(entry.slice(1));
}
