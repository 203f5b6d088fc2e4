import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { authorize } from "#app/auth/guard.server.ts";
import { notFound } from "#app/domain/errors.ts";
import { canReadRoom } from "#app/domain/meeting/policy.ts";
import {
  currentLine,
  findRoomItem,
  getRoomAttendance,
  listRoomLines,
} from "#app/domain/meeting/room.server.ts";
import { roomText } from "#app/i18n/text/meeting-room.ts";
import { textFor } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import { requireMeeting } from "./guard.server.ts";
import { headOf } from "./meeting-head.ts";
import { fieldValues } from "./room-values.ts";

/** What the whole room may read: no notes of the discussion, no events, no figures of time. */
export async function loadPresentation(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeeting(args);
  authorize(canReadRoom(ctx.actor, meeting));
  if (meeting.state !== "in_session") throw redirect(paths.meeting(meeting.code));
  const { locale } = ctx.actor;
  const lines = await listRoomLines(ctx, meeting.id);
  const line = currentLine(lines, meeting, null);
  const item = line ? await findRoomItem(ctx, meeting.id, line.id) : null;
  if (!line || !item) throw notFound();
  const head = headOf(meeting, locale);
  const { opened } = item;
  const { present, all } = await getRoomAttendance(ctx, meeting.id);
  const { [`item.${item.id}.discussion`]: _, ...values } = fieldValues(item);
  return {
    title: `${textFor(locale, roomText).present} · ${head.title} · Giao ban`,
    code: head.code,
    meeting: head.title,
    heldOn: head.heldOn,
    lines: lines.map(({ id, code, title, lead, placement, disposition }) => ({
      id,
      code,
      title: title.slice(0, 160),
      lead,
      placement,
      disposition,
    })),
    item: {
      id: item.id,
      code: item.code,
      title: item.title,
      lead: opened?.lead[locale] ?? item.presenter,
      deadline: opened?.deadline ?? null,
      project: opened?.project ? opened.project[locale] || opened.project.vi : "",
    },
    values,
    attendance: { present, all },
    isFollowing: true,
  };
}

export type Presented = Awaited<ReturnType<typeof loadPresentation>>;
