import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { markAgendaSeen } from "#app/domain/meeting/arrangement.server.ts";
import { paths } from "#app/paths.ts";
import { requireMeetingAction } from "./guard.server.ts";
import { backTo, submitButton } from "./part.server.ts";

const seenForm = z.object({
  ids: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15}){0,5000}$/)
    .optional(),
});

export const loader = (args: LoaderFunctionArgs) => backTo(args, "arrange", "agenda");

export async function action(args: ActionFunctionArgs) {
  const { meeting } = await requireMeetingAction(args, "arrange");
  return submitButton(args, seenForm, async (ctx, { ids }) => {
    await markAgendaSeen(ctx, meeting.id, ids ? ids.split(",").map(Number) : []);
    return { to: paths.meetingPart(meeting.code, "agenda"), toast: { key: "meeting.seen" } };
  });
}

/** A page of its own, so that a refusal is shown on the error page. */
export default function Nothing() {
  return null;
}
