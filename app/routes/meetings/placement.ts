import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { arrangeAgendaEntry } from "#app/domain/meeting/arrangement.server.ts";
import { placementForm } from "#app/domain/meeting/form.ts";
import { submit } from "#app/form/submission.server.ts";
import { paths } from "#app/paths.ts";
import { entryParam, requireMeetingAction } from "./guard.server.ts";
import { backTo } from "./part.server.ts";

export const loader = (args: LoaderFunctionArgs) => backTo(args, "arrange", "agenda");

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "arrange")).meeting;
  const entry = entryParam(args.params.entry);
  return submit(args, placementForm, async (ctx, { placement, minutes }) => {
    await arrangeAgendaEntry(ctx, {
      key: code,
      entry,
      ...(placement ? { placement } : {}),
      ...(minutes ? { minutes } : {}),
    });
    return { to: paths.meetingPart(code, "agenda"), toast: { key: "meeting.arranged" } };
  });
}
