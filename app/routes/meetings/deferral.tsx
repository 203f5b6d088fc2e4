import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordItem } from "#app/domain/meeting/recording.server.ts";
import { listRoomLines } from "#app/domain/meeting/room.server.ts";
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

/** Leaves an item for later: keeps what was typed and goes to the item behind it. */
export async function action(args: ActionFunctionArgs) {
  const { meeting } = await requireMeetingAction(args, "record");
  const itemId = idParam(args.params.item);
  return submit(args, roomForm, async (ctx, input) => {
    const changes = await resolveTypedDates(ctx, readRoomForm(input));
    await recordItem(ctx, { key: meeting.id, itemId, changes, isConcluded: false });
    const lines = await listRoomLines(ctx, meeting.id);
    const at = lines.findIndex((line) => line.id === itemId);
    const next = lines[at + 1]?.id ?? itemId;
    return { to: `${paths.meetingPart(meeting.code, "session")}?item=${next}` };
  });
}

export default function Deferral() {
  return (
    <RoomPage room={useLoaderData<typeof loader>()} form={useActionData<typeof action>()?.form} />
  );
}
