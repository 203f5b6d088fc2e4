import { createHash } from "node:crypto";
import { sql } from "kysely";
import { type Adapter, type DatabaseSession, type DatabaseUser, Lucia, TimeSpan } from "lucia";
import { todayOf } from "#app/domain/clock.ts";
import type { RoleGrant } from "#app/domain/context.ts";
import { forgetOldForms } from "#app/form/upkeep.server.ts";
import { PREPARED } from "#db/prepared.ts";
import type { Database, Locale, Row, TextSize } from "#db/schema.ts";
import { forgetOldLinks, forgetOldTries } from "./upkeep.server.ts";

/** A session ends after this many hours without use. */
export const IDLE_HOURS = 12;
/** An ended session is kept this long, so that what was typed returns to the same person. */
const KEPT_DAYS = 7;
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

export interface Client {
  address: string;
  agent: string;
}

interface UserAttributes {
  username: string;
  fullName: string;
  titleVi: string;
  titleEn: string;
  departmentId: number | null;
  departmentVi: string | null;
  departmentEn: string | null;
  locale: Locale;
  textSize: TextSize;
  roles: RoleGrant[];
}

interface SessionAttributes {
  lastSeenAt: Date;
}

type SessionRow = Pick<Row<"session">, "user_id" | "expires_at" | "revoked_at" | "last_seen_at"> &
  Pick<
    Row<"app_user">,
    "username" | "full_name" | "title_vi" | "title_en" | "department_id" | "is_active"
  > &
  Pick<Row<"app_user">, "locale" | "text_size"> & {
    short_name_vi: string | null;
    short_name_en: string | null;
    roles: RoleGrant[];
  };

declare module "lucia" {
  interface Register {
    Lucia: Lucia<SessionAttributes, UserAttributes>;
    UserId: number;
    DatabaseUserAttributes: UserAttributes;
    DatabaseSessionAttributes: SessionAttributes;
  }
}

/** Only this stands in the database: whoever reads the table cannot sign in with it. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Lucia's view of our tables at one moment. Lucia asks its own clock, our
 * commands are given one: ends of sessions are moved from `now` to Lucia's clock.
 */
export class SessionAdapter implements Adapter {
  /** Whose session was asked for, when it has ended. */
  endedUserId: number | null = null;

  constructor(
    private readonly db: Database,
    private readonly now: Date,
    private readonly client: Client = { address: "", agent: "" },
  ) {}

  /** Session, person and the roles of today in one query. */
  async getSessionAndUser(
    token: string,
  ): Promise<[session: DatabaseSession | null, user: DatabaseUser | null]> {
    const today = todayOf(this.now);
    const found = await sql<SessionRow>`${sql.raw(PREPARED)}
      select s.user_id, s.expires_at, s.revoked_at, s.last_seen_at, u.username, u.full_name,
        u.title_vi, u.title_en, u.department_id, u.is_active, u.locale, u.text_size,
        d.short_name_vi, d.short_name_en,
        (select coalesce(json_agg(json_build_object('role', r.role, 'departmentId', r.department_id)), '[]')
          from user_role r
          where r.user_id = u.id and r.valid_from <= ${today}::date
            and (r.valid_to is null or r.valid_to >= ${today}::date)) as roles
      from session s
      join app_user u on u.id = s.user_id
      left join department d on d.id = u.department_id
      where s.id = ${tokenHash(token)}`.execute(this.db);
    const row = found.rows[0];
    if (!row) return [null, null];
    if (row.revoked_at || row.expires_at <= this.now || !row.is_active) {
      if (row.expires_at.getTime() > this.now.getTime() - KEPT_DAYS * DAY_MS) {
        this.endedUserId = row.user_id;
      }
      return [null, null];
    }
    return [
      {
        id: token,
        userId: row.user_id,
        expiresAt: new Date(row.expires_at.getTime() - this.now.getTime() + Date.now()),
        attributes: { lastSeenAt: row.last_seen_at },
      },
      {
        id: row.user_id,
        attributes: {
          username: row.username,
          fullName: row.full_name,
          titleVi: row.title_vi,
          titleEn: row.title_en,
          departmentId: row.department_id,
          departmentVi: row.short_name_vi,
          departmentEn: row.short_name_en,
          locale: row.locale,
          textSize: row.text_size,
          roles: row.roles,
        },
      },
    ];
  }

  async setSession(session: DatabaseSession): Promise<void> {
    await this.deleteExpiredSessions();
    await forgetOldLinks(this.db, new Date(this.now.getTime() - KEPT_DAYS * DAY_MS));
    await forgetOldTries(this.db);
    await forgetOldForms(this.db, this.now);
    await this.db
      .insertInto("session")
      .values({
        id: tokenHash(session.id),
        user_id: session.userId,
        created_at: this.now,
        last_seen_at: this.now,
        expires_at: this.nextEnd(),
        client_address: this.client.address.slice(0, 100),
        user_agent: this.client.agent.slice(0, 300),
      })
      .execute();
  }

  async updateSessionExpiration(token: string): Promise<void> {
    await this.db
      .updateTable("session")
      .set({ last_seen_at: this.now, expires_at: this.nextEnd() })
      .where("id", "=", tokenHash(token))
      .where("revoked_at", "is", null)
      .execute();
  }

  /** Ends it; the row stays for a while, to tell whose it was. */
  async deleteSession(token: string): Promise<void> {
    await this.db
      .updateTable("session")
      .set({ revoked_at: this.now })
      .where("id", "=", tokenHash(token))
      .where("revoked_at", "is", null)
      .execute();
  }

  async deleteUserSessions(userId: number): Promise<void> {
    await this.db
      .updateTable("session")
      .set({ revoked_at: this.now })
      .where("user_id", "=", userId)
      .where("revoked_at", "is", null)
      .execute();
  }

  async getUserSessions(): Promise<DatabaseSession[]> {
    return [];
  }

  /** Forgets those that ended more than seven days ago. */
  async deleteExpiredSessions(): Promise<void> {
    await this.db
      .deleteFrom("session")
      .where("expires_at", "<", new Date(this.now.getTime() - KEPT_DAYS * DAY_MS))
      .execute();
  }

  private nextEnd(): Date {
    return new Date(this.now.getTime() + IDLE_HOURS * HOUR_MS);
  }
}

/** Lucia over one adapter. The cookie outlives the session, which the server alone ends. */
export function luciaOver(
  adapter: Adapter,
  isSecure: boolean,
): Lucia<SessionAttributes, UserAttributes> {
  return new Lucia(adapter, {
    sessionExpiresIn: new TimeSpan(IDLE_HOURS, "h"),
    sessionCookie: {
      name: "giao_ban_session",
      expires: false,
      attributes: { sameSite: "lax", path: "/", secure: isSecure },
    },
    getSessionAttributes: ({ lastSeenAt }) => ({ lastSeenAt }),
    getUserAttributes: (attributes) => attributes,
  });
}
