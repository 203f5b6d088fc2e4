import { db } from "#db/connection.server.ts";
import { RoomHub } from "./room-hub.server.ts";

// Kept on globalThis, else every hot reload would leave a listening connection behind.
const held = globalThis as typeof globalThis & { giaoBanRoomHub?: RoomHub };

/** The program's one hub. */
export function roomHub(): RoomHub {
  held.giaoBanRoomHub ??= new RoomHub(db);
  return held.giaoBanRoomHub;
}
