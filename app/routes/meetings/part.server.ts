import type { LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import type { MeetingAction } from "#app/domain/meeting/status.ts";
import { paths } from "#app/paths.ts";
import { requireMeetingFor } from "./guard.server.ts";

/** An address that only takes a POST leads to the page with its button when it is opened. */
export async function backTo(args: LoaderFunctionArgs, act: MeetingAction, part: string) {
  const { meeting } = await requireMeetingFor(args, act);
  return redirect(paths.meetingPart(meeting.code, part));
}
