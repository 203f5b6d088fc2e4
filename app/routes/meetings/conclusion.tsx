import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addConclusion } from "#app/domain/meeting/conclusion.server.ts";
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

/** Adds a conclusion to an item; what has been typed at the item is saved with it. */
export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "record")).meeting;
  const itemId = idParam(args.params.item);
  return submit(args, roomForm, async (ctx, input) => {
    const changes = await resolveTypedDates(ctx, readRoomForm(input));
    await recordItem(ctx, { key: code, itemId, changes, isConcluded: false });
    await addConclusion(ctx, { key: code, itemId });
    return {
      to: `${paths.meetingPart(code, "session")}?item=${itemId}`,
      toast: { key: "meeting.conclusion_added" },
    };
  });
}

export default function NewConclusion() {
  return (
    <RoomPage room={useLoaderData<typeof loader>()} form={useActionData<typeof action>()?.form} />
  );
}
