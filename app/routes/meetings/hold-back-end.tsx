import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { endHoldBack } from "#app/domain/meeting/arrangement.server.ts";
import { emptyForm } from "#app/domain/meeting/form.ts";
import { nameIssues } from "#app/domain/meeting/queries.server.ts";
import { paths } from "#app/paths.ts";
import { issueParam, requireMeetingAction } from "./guard.server.ts";
import { backTo, submitButton } from "./part.server.ts";

export const loader = (args: LoaderFunctionArgs) => backTo(args, "hold_back", "agenda");

export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "hold_back")).meeting;
  const issueId = issueParam(args.params.entry);
  return submitButton(args, emptyForm, async (ctx) => {
    await endHoldBack(ctx, { key: code, issueId });
    const [issue] = await nameIssues(ctx, [issueId]);
    return {
      to: paths.meetingPart(code, "agenda"),
      toast: { key: "meeting.hold_back_ended", params: { issue: issue?.code ?? "" } },
    };
  });
}

/** A page of its own, so that a refusal is shown on the error page. */
export default function Nothing() {
  return null;
}
