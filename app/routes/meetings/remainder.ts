import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { markRemainderNotDiscussed } from "#app/domain/meeting/closure.server.ts";
import { emptyForm } from "#app/domain/meeting/form.ts";
import { submit } from "#app/form/submission.server.ts";
import { paths } from "#app/paths.ts";
import { requireMeetingAction } from "./guard.server.ts";
import { backTo } from "./part.server.ts";

export const loader = (args: LoaderFunctionArgs) => backTo(args, "close", "closure");

/** Marks what the meeting did not reach as not discussed. */
export async function action(args: ActionFunctionArgs) {
  const { meeting } = await requireMeetingAction(args, "record");
  return submit(args, emptyForm, async (ctx) => {
    const { count } = await markRemainderNotDiscussed(ctx, { key: meeting.code });
    return {
      to: paths.meetingPart(meeting.code, "closure"),
      toast: { key: "meeting.remainder", params: { count } },
    };
  });
}
