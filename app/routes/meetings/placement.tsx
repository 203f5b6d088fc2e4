import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { arrangeAgendaEntry } from "#app/domain/meeting/arrangement.server.ts";
import { placementForm } from "#app/domain/meeting/form.ts";
import { paths } from "#app/paths.ts";
import { entryParam, requireMeetingAction } from "./guard.server.ts";
import { backTo, submitButton } from "./part.server.ts";

export const loader = (args: LoaderFunctionArgs) => backTo(args, "arrange", "agenda");

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "arrange")).meeting;
  const entry = entryParam(args.params.entry);
  return submitButton(args, placementForm, async (ctx, { placement }) => {
    await arrangeAgendaEntry(ctx, { key: code, entry, placement });
    return { to: paths.meetingPart(code, "agenda"), toast: { key: "meeting.arranged" } };
  });
}

/** A page of its own, so that a refusal is shown on the error page. */
export default function Nothing() {
  return null;
}
