import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordItem } from "#app/domain/meeting/recording.server.ts";
import { readRoomForm, recordForm } from "#app/domain/meeting/room-form.ts";
import { resolveTypedDates } from "#app/domain/meeting/typed-dates.server.ts";
import { submit } from "#app/form/submission.server.ts";
import { paths } from "#app/paths.ts";
import { requireMeetingAction } from "./guard.server.ts";
import { loadRoom } from "./room-loader.server.ts";
import { RoomPage } from "./room-page.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = (args: LoaderFunctionArgs) => loadRoom(args);

/** Records the item of the form and goes on to the next one that waits. */
export async function action(args: ActionFunctionArgs) {
  const { code } = (await requireMeetingAction(args, "record")).meeting;
  const room = paths.meetingPart(code, "session");
  return submit(args, recordForm, async (ctx, input) => {
    const { itemId } = input;
    const changes = await resolveTypedDates(ctx, readRoomForm(input));
    const { nextItemId } = await recordItem(ctx, { key: code, itemId, changes, isConcluded: true });
    return nextItemId === null
      ? { to: paths.meetingPart(code, "closure"), toast: { key: "meeting.last_recorded" } }
      : { to: `${room}?item=${nextItemId}` };
  });
}

export default function Session() {
  return (
    <RoomPage room={useLoaderData<typeof loader>()} form={useActionData<typeof action>()?.form} />
  );
}
