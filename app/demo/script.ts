import { momentOf } from "#app/domain/clock.ts";
import type { Behalf, Context } from "#app/domain/context.ts";
import type { Database } from "#db/schema.ts";
import type { Directory } from "./foundation.server.ts";
import { demoPeople } from "./people.ts";
import { need } from "./reading.ts";
import type { MeetingNumber, Timetable } from "./timetable.ts";

interface Scene {
  at: Date;
  play: () => Promise<unknown>;
}

const MORNING = 8 * 60 + 5;
const WORKING_MINUTES = 8 * 60;
const AFTERNOON = 13 * 60 + 30;
const AFTERNOON_MINUTES = 3 * 60;
/** Scenes of one day are spread by this stride, so that no two stand on the same minute too often. */
const STRIDE = 37;

/**
 * What happens in the demo, in the order of time whatever the order of telling.
 * Commands run when the script is played, each at its moment and by its person.
 */
export class Script {
  readonly #scenes: Scene[] = [];

  constructor(
    readonly db: Database,
    readonly directory: Directory,
    readonly timetable: Timetable,
  ) {}

  /** At a time of day of its own, within working hours; on the day of a meeting after it. */
  on(day: string, play: (at: Date) => Promise<unknown>): void {
    const turn = this.#scenes.length * STRIDE;
    const minutes = this.timetable.isMeetingDay(day)
      ? AFTERNOON + (turn % AFTERNOON_MINUTES)
      : MORNING + (turn % WORKING_MINUTES);
    const hours = String(Math.floor(minutes / 60)).padStart(2, "0");
    this.at(day, `${hours}:${String(minutes % 60).padStart(2, "0")}`, play);
  }

  at(day: string, time: string, play: (at: Date) => Promise<unknown>): void {
    const at = momentOf(day, time);
    this.#scenes.push({ at, play: () => play(at) });
  }

  /** Plays every scene. @throws Error when the story runs into the future */
  async play(now: Date): Promise<void> {
    const scenes = [...this.#scenes].sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const scene of scenes) {
      if (scene.at >= now) throw new Error(`the demo acts at ${scene.at.toISOString()}, after now`);
      await scene.play();
    }
  }

  /** The context in which a person acts at a moment. */
  as(username: string, at: Date, behalf?: Behalf): Context {
    return { db: this.db, actor: need(this.directory.people, username), now: at, behalf };
  }

  /** A person of the department, or the secretary on its behalf where it does not sign in. */
  asDepartment(code: string, at: Date): Context {
    const person = personOf(code);
    if (person) return this.as(person, at);
    const { id, short } = need(this.directory.departments, code);
    return this.as("thuky", at, { departmentId: id, name: short, basis: BASIS });
  }

  /** A meeting's code, by the day on which the rule of the series puts it. */
  async meetingCode(number: MeetingNumber): Promise<string> {
    const row = await this.db
      .selectFrom("meeting")
      .select("code")
      .where("held_on", "=", this.timetable.meeting(number))
      .executeTakeFirstOrThrow();
    return row.code;
  }

  departmentId(code: string): number {
    return need(this.directory.departments, code).id;
  }
}

/** On what basis the secretary enters for a department that does not sign in. */
export const BASIS = "Văn bản của đơn vị gửi Văn phòng UBND tỉnh";

/** Who writes for a department: its officer, else its leader. */
export function personOf(department: string): string | undefined {
  const candidates = demoPeople.filter((person) => person.department === department);
  const found =
    candidates.find((person) => person.role === "officer") ??
    candidates.find((person) => person.role === "leader");
  return found?.username;
}
