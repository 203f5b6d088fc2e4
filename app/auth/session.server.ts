import { createCookie } from "@remix-run/node";
import type { Actor } from "#app/domain/context.ts";
import { db } from "#db/connection.server.ts";
import type { Database, Locale, TextSize } from "#db/schema.ts";
import { type Client, luciaOver, SessionAdapter, tokenHash } from "./lucia.server.ts";

/** What one request knows of who asks; read once per request in `getLoadContext`. */
export interface SessionState {
  actor: Actor | null;
  /** SHA-256 of the token, to name one's own session in the list of sessions. */
  sessionId: string | null;
  /** A session that ended less than seven days ago: its drafts return to the same person. */
  expired: { userId: number } | null;
  locale: Locale;
  textSize: TextSize;
  /** Set-Cookie values to send with the response (removal of a dead one). */
  cookies: string[];
}

/** A session in use is renewed at most this often, so that reading stays reading. */
const RENEWED_EVERY_MS = 5 * 60 * 1000;

const preferenceCookie = createCookie("giao_ban_preferences", {
  path: "/",
  httpOnly: true,
  sameSite: "lax",
  maxAge: 365 * 24 * 60 * 60,
});

/** Who asks, with the roles of today; one query for whoever has a cookie, none for others. */
export async function readSession(request: Request, now: Date): Promise<SessionState> {
  const adapter = new SessionAdapter(db, now);
  const lucia = luciaOver(adapter, isSecure(request));
  const preferences = await readPreferences(request);
  const nobody = { actor: null, sessionId: null, expired: null, cookies: [], ...preferences };
  const token = tokenOf(request, lucia.sessionCookieName);
  if (!token) return nobody;
  const { session, user } = await lucia.validateSession(token);
  if (!session) {
    const expired = adapter.endedUserId === null ? null : { userId: adapter.endedUserId };
    const cookies = expired ? [] : [lucia.createBlankSessionCookie().serialize()];
    return { ...nobody, expired, cookies };
  }
  if (!session.fresh && now.getTime() - session.lastSeenAt.getTime() >= RENEWED_EVERY_MS) {
    await adapter.updateSessionExpiration(token);
  }
  const isEnglish = user.locale === "en";
  return {
    actor: {
      id: user.id,
      username: user.username,
      fullName: user.fullName,
      title: (isEnglish && user.titleEn) || user.titleVi,
      departmentId: user.departmentId,
      departmentName: isEnglish ? user.departmentEn : user.departmentVi,
      roles: user.roles,
      locale: user.locale,
    },
    sessionId: tokenHash(token),
    expired: null,
    locale: user.locale,
    textSize: user.textSize,
    cookies: [],
  };
}

/** Begins a session; send the returned Set-Cookie value with the response. */
export async function beginSession(
  tx: Database,
  request: Request,
  userId: number,
  clientAddress: string,
  now: Date,
): Promise<string> {
  const client: Client = {
    address: clientAddress,
    agent: request.headers.get("User-Agent") ?? "",
  };
  const lucia = luciaOver(new SessionAdapter(tx, now, client), isSecure(request));
  const earlier = tokenOf(request, lucia.sessionCookieName);
  if (earlier) await lucia.invalidateSession(earlier);
  const session = await lucia.createSession(userId, { lastSeenAt: now });
  return lucia.createSessionCookie(session.id).serialize();
}

/** Ends the request's own session; send the returned Set-Cookie value with the response. */
export async function endSession(request: Request, now: Date): Promise<string> {
  const lucia = luciaOver(new SessionAdapter(db, now), isSecure(request));
  const token = tokenOf(request, lucia.sessionCookieName);
  if (token) await lucia.invalidateSession(token);
  return lucia.createBlankSessionCookie().serialize();
}

/** Language and text size of somebody who is not signed in. */
export async function preferenceHeader(preferences: {
  locale: Locale;
  textSize: TextSize;
}): Promise<string> {
  return preferenceCookie.serialize(preferences);
}

async function readPreferences(request: Request): Promise<{ locale: Locale; textSize: TextSize }> {
  const value: unknown = await preferenceCookie.parse(request.headers.get("Cookie"));
  const kept =
    value !== null && typeof value === "object" ? (value as Record<string, unknown>) : {};
  return {
    locale: kept.locale === "en" ? "en" : "vi",
    textSize: kept.textSize === "large" || kept.textSize === "larger" ? kept.textSize : "normal",
  };
}

function isSecure(request: Request): boolean {
  return new URL(request.url).protocol === "https:";
}

/** Lucia's own reader stumbles over a cookie of another program with a stray percent sign. */
function tokenOf(request: Request, name: string): string | null {
  for (const pair of (request.headers.get("Cookie") ?? "").split(";")) {
    const [key, value] = pair.trim().split("=");
    if (key === name && value && /^[a-z0-9]{20,80}$/.test(value)) return value;
  }
  return null;
}
