import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requireActionContext } from "#app/auth/guard.server.ts";
import { invalid, notFound } from "#app/domain/errors.ts";
import { findRoomItem } from "#app/domain/meeting/room.server.ts";
import { attendItem } from "#app/domain/meeting/session.server.ts";
import { id } from "#app/form/fields.ts";
import { parseValues } from "#app/form/submission.server.ts";
import { readValues } from "#app/form/values.server.ts";
import { requireMeetingAction } from "./guard.server.ts";
import { backTo } from "./part.server.ts";
import { fieldValues } from "./room-values.ts";

const presenceForm = z.object({ item: id() });

/** Who else is at the item, and what its fields hold now. */
export interface PresenceAnswer {
  others: string[];
  values: Record<string, string>;
}

export const loader = (args: LoaderFunctionArgs) => backTo(args, "record", "session");

/** Says that somebody is at an item; answered as JSON. */
export async function action(args: ActionFunctionArgs) {
  const { meeting } = await requireMeetingAction(args, "record");
  const ctx = await requireActionContext(args);
  const parsed = parseValues(presenceForm, await readValues(args.request), ctx.actor.locale);
  if (!parsed.ok) throw invalid("unknown");
  const item = await findRoomItem(ctx, meeting.id, parsed.input.item);
  if (!item) throw notFound();
  const { others } = await attendItem(ctx, { itemId: item.id });
  const answer: PresenceAnswer = { others, values: fieldValues(item) };
  return json(answer);
}
