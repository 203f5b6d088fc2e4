import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeConclusion } from "#app/domain/meeting/conclusion.server.ts";
import { recordItem } from "#app/domain/meeting/recording.server.ts";
import { readRoomForm, roomForm } from "#app/domain/meeting/room-form.ts";
import { resolveTypedDates } from "#app/domain/meeting/typed-dates.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { paths } from "#app/paths.ts";
import { idParam, requireMeetingAction } from "./guard.server.ts";
import { loadRoom } from "./room-loader.server.ts";
import { RoomPage } from "./room-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

/** Opened by itself it is the room at that item. */
export const loader = (args: LoaderFunctionArgs) => loadRoom(args);

/** Takes a further conclusion back; what has been typed at the item is saved with it. */
export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "record")).meeting;
  const itemId = idParam(args.params.item);
  const conclusionId = idParam(args.params.id);
  return submit(args, roomForm, async (ctx, input) => {
    await removeConclusion(ctx, { key: code, conclusionId });
    const changes = readRoomForm(input).filter(
      ({ target }) => target.of !== "conclusion" || target.id !== conclusionId,
    );
    const resolved = await resolveTypedDates(ctx, changes);
    await recordItem(ctx, { key: code, itemId, changes: resolved, isConcluded: false });
    return {
      to: `${paths.meetingPart(code, "session")}?item=${itemId}`,
      toast: { key: "meeting.conclusion_removed" },
    };
  });
}

export default function RemovedConclusion() {
  return (
    <RoomPage room={useLoaderData<typeof loader>()} form={useActionData<typeof action>()?.form} />
  );
}
