import type { LoaderFunctionArgs } from "@remix-run/node";
import { authorize } from "#app/auth/guard.server.ts";
import { canReadRoom } from "#app/domain/meeting/policy.ts";
import { requireMeeting } from "./guard.server.ts";
import { roomHub } from "./program-hub.server.ts";

/** A stream ends after this time and the browser opens the next: rights are asked anew. */
const LIFE_MS = 60_000;
const RETRY_MS = 1000;
/** A reader that takes nothing for so many pieces of news is let go, and comes back for the whole. */
const MOST_WAITING = 50;

const HEADERS = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // Not to be held back for compression, nor by a proxy.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

/** News of a room in session, as server-sent events; 204 tells the browser that there will be none. */
export async function loader(args: LoaderFunctionArgs) {
  const { ctx, meeting } = await requireMeeting(args);
  authorize(canReadRoom(ctx.actor, meeting));
  if (meeting.state !== "in_session") return new Response(null, { status: 204 });
  const itemId = Number(new URL(args.request.url).searchParams.get("item")) || 0;
  const news = newsOf(meeting.id, Number.isSafeInteger(itemId) ? itemId : 0, args.request.signal);
  return new Response(news, { headers: HEADERS });
}

function newsOf(meetingId: number, itemId: number, gone: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = (_isCancelled = false) => {};
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      let isOver = false;
      let leave = () => {};
      const life = setTimeout(() => end(), LIFE_MS);
      end = (isCancelled = false) => {
        if (isOver) return;
        isOver = true;
        clearTimeout(life);
        leave();
        if (!isCancelled) controller.close();
      };
      gone.addEventListener("abort", () => end());
      const send = (news: string) => {
        if (isOver) return;
        if ((controller.desiredSize ?? 0) < -MOST_WAITING) return end();
        controller.enqueue(encoder.encode(`data: ${news}\n\n`));
      };
      controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n\n`));
      leave = await roomHub().open({ meetingId, itemId, send, end: () => end() });
      if (isOver) leave();
    },
    cancel: () => end(true),
  });
}
