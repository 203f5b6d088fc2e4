import { useEffect, useState } from "react";
import { mergeNews, type RoomNews } from "#app/domain/meeting/room-news.ts";
import { paths } from "#app/paths.ts";

/** A new stream begins every minute; without one for so long the connection counts as lost. */
const LOST_MS = 6000;
const AGAIN_MS = 4000;

/** What the room tells while this screen shows one of its items, and whether it can be heard. */
export function useRoomNews(
  code: string,
  itemId: number,
): { news: RoomNews | null; isLost: boolean } {
  const [news, setNews] = useState<RoomNews | null>(null);
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    let source: EventSource | null = null;
    let lost: ReturnType<typeof setTimeout> | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      clearTimeout(lost);
      clearTimeout(again);
      source?.close();
      source = null;
      lost = undefined;
    };
    const open = () => {
      source = new EventSource(`${paths.meetingPart(code, "session/live")}?item=${itemId}`);
      source.onmessage = (event: MessageEvent<string>) => {
        clearTimeout(lost);
        lost = undefined;
        setLost(false);
        const told: RoomNews = JSON.parse(event.data);
        setNews((earlier) => mergeNews(earlier, told));
      };
      source.onerror = () => {
        lost ??= setTimeout(() => setLost(true), LOST_MS);
        if (source?.readyState === EventSource.CLOSED) again = setTimeout(open, AGAIN_MS);
      };
    };
    // A browser keeps six connections to a server: a screen that nobody sees gives its own back.
    const turn = () => {
      close();
      if (!document.hidden) open();
    };
    turn();
    document.addEventListener("visibilitychange", turn);
    return () => {
      document.removeEventListener("visibilitychange", turn);
      close();
    };
  }, [code, itemId]);
  return { news, isLost };
}
