import { findRoomNews, ROOM_CHANNEL } from "#app/domain/meeting/room-news.server.ts";
import type { RoomNews } from "#app/domain/meeting/room-news.ts";
import { NewsListener } from "#db/news.server.ts";
import type { Database } from "#db/schema.ts";
import { fieldValues } from "./room-values.ts";

/** An open screen of a room. */
export interface Screen {
  meetingId: number;
  /** The item that it shows. */
  itemId: number;
  /** Gets news as JSON. */
  send: (news: string) => void;
  /** The program stops. */
  end: () => void;
}

/**
 * Passes what the database tells of rooms on to this process's open screens: one query
 * and one text a change, however many screens are open. Listens from the first screen on.
 */
export class RoomHub {
  readonly #db: Database;
  readonly #url: string | undefined;
  readonly #screens = new Map<number, Set<Screen>>();
  /** By meeting: the items that have changed since the last reading. */
  readonly #changed = new Map<number, Set<number>>();
  readonly #reading = new Set<number>();
  #listener: NewsListener | null = null;

  constructor(db: Database, url?: string) {
    this.#db = db;
    this.#url = url;
  }

  /** The screen gets the room as it is now, then every change; returns how to leave. */
  async open(screen: Screen): Promise<() => void> {
    this.#listener ??= new NewsListener(
      ROOM_CHANNEL,
      { onNews: (payload) => this.#hear(payload), onGap: () => this.#catchUp() },
      this.#url,
    );
    const { meetingId } = screen;
    const screens = this.#screens.get(meetingId) ?? new Set();
    this.#screens.set(meetingId, screens.add(screen));
    const leave = () => {
      screens.delete(screen);
      if (screens.size === 0 && this.#screens.get(meetingId) === screens) {
        this.#screens.delete(meetingId);
      }
    };
    try {
      await this.#listener.ready;
      const news = await this.#read(meetingId, [screen.itemId]);
      if (news) screen.send(news);
    } catch (error) {
      leave();
      throw error;
    }
    return leave;
  }

  /** Ends every screen and listens no more. */
  async stop(): Promise<void> {
    for (const screens of this.#screens.values()) for (const screen of screens) screen.end();
    this.#screens.clear();
    await this.#listener?.stop();
    this.#listener = null;
  }

  #hear(payload: string): void {
    const [meetingId = 0, itemId = 0] = payload.split(":").map(Number);
    if (!this.#screens.has(meetingId)) return;
    const items = this.#changed.get(meetingId) ?? new Set();
    this.#changed.set(meetingId, items.add(itemId));
    void this.#tell(meetingId);
  }

  #catchUp(): void {
    for (const [meetingId, screens] of this.#screens) {
      this.#changed.set(meetingId, new Set([...screens].map((screen) => screen.itemId)));
      void this.#tell(meetingId);
    }
  }

  /** What is told while one reading is under way goes with the next. */
  async #tell(meetingId: number): Promise<void> {
    if (this.#reading.has(meetingId)) return;
    this.#reading.add(meetingId);
    try {
      for (let items = this.#take(meetingId); items; items = this.#take(meetingId)) {
        const news = await this.#read(meetingId, [...items]);
        if (news) for (const screen of this.#screens.get(meetingId) ?? []) screen.send(news);
      }
    } catch {
      // The database is away: the listener notices too, and catches up when it is back.
    } finally {
      this.#reading.delete(meetingId);
    }
  }

  #take(meetingId: number): Set<number> | undefined {
    const items = this.#changed.get(meetingId);
    this.#changed.delete(meetingId);
    return items;
  }

  async #read(meetingId: number, itemIds: readonly number[]): Promise<string | null> {
    const found = await findRoomNews(this.#db, meetingId, itemIds, new Date());
    if (!found) return null;
    const items = Object.fromEntries(found.items.map((item) => [item.id, fieldValues(item)]));
    const news: RoomNews = { ...found, items };
    return JSON.stringify(news);
  }
}
