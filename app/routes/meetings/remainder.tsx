import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { markRemainderNotDiscussed } from "#app/domain/meeting/closure.server.ts";
import { emptyForm } from "#app/domain/meeting/form.ts";
import { paths } from "#app/paths.ts";
import { requireMeetingAction } from "./guard.server.ts";
import { backTo, submitButton } from "./part.server.ts";

export const loader = (args: LoaderFunctionArgs) => backTo(args, "close", "closure");

/** Marks what the meeting did not reach as not discussed. */
export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "record")).meeting;
  return submitButton(args, emptyForm, async (ctx) => {
    const { count } = await markRemainderNotDiscussed(ctx, { key: code });
    return {
      to: paths.meetingPart(code, "closure"),
      toast: { key: "meeting.remainder", params: { count } },
    };
  });
}

/** A page of its own, so that a refusal is shown on the error page. */
export default function Nothing() {
  return null;
}
