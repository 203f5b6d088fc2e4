import type { LoaderFunctionArgs } from "@remix-run/node";
import { todayOf } from "#app/domain/clock.ts";
import { listRoomLines } from "#app/domain/meeting/room.server.ts";
import { meetingForm } from "#app/i18n/text/meeting-form.ts";
import { textFor } from "#app/i18n/text.ts";
import { formData } from "./form-data.server.ts";
import { requireMeetingFor } from "./guard.server.ts";
import { headOf } from "./meeting-head.ts";

/** What is asked before a session opens, on its day or before it. */
export async function loadOpening(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeetingFor(args, "open");
  const { locale } = ctx.actor;
  const today = todayOf(ctx.now);
  const isEarly = today < meeting.held_on;
  const text = textFor(locale, meetingForm);
  const title = isEarly ? text.earlyTitle(meeting.code) : text.openTitle(meeting.code);
  const head = headOf(meeting, locale);
  return {
    title: `${title} · Giao ban`,
    code: meeting.code,
    name: head.title,
    chair: meeting.chair_name || "–",
    items: (await listRoomLines(ctx, meeting.id)).length,
    isEarly,
    today,
    plannedOn: meeting.held_on,
    startsAt: head.startsAt,
    edition: meeting.edition,
    form: await formData(args, ctx, { version: meeting.version, defaults: {} }),
  };
}

export type Opening = Awaited<ReturnType<typeof loadOpening>>;
