import { useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import type { RoomNews } from "#app/domain/meeting/room-news.ts";

/** What a screen of the room has been built from. */
interface Shown {
  item: { id: number };
  lines: readonly { id: number }[];
  attendance: { present: number; all: number };
  isFollowing: boolean;
}

/**
 * Reads the page anew where the news say what it cannot show by itself: another agenda,
 * another attendance, the end of the session, or, on a screen that follows, another item.
 */
export function useFollowing(shown: Shown, news: RoomNews | null): void {
  const { revalidate, state } = useRevalidator();
  const answered = useRef<RoomNews | null>(null);
  const isBehind = news !== null && !isShown(shown, news);
  useEffect(() => {
    if (!isBehind || state !== "idle" || answered.current === news) return;
    answered.current = news;
    revalidate();
  }, [isBehind, news, revalidate, state]);
}

function isShown({ item, lines, attendance, isFollowing }: Shown, news: RoomNews): boolean {
  const [present, all] = news.here;
  return (
    news.state === "in_session" &&
    lines.map((line) => line.id).join() === news.lines.map(([id]) => id).join() &&
    attendance.present === present &&
    attendance.all === all &&
    (!isFollowing || news.at === null || news.at === item.id)
  );
}
