import type { Actor } from "#app/domain/context.ts";
import type { Locale } from "#db/schema.ts";

/** What one request knows of who asks; read once per request in `getLoadContext`. */
export interface SessionState {
  actor: Actor | null;
  /** SHA-256 of the token, to name one's own session in the list of sessions. */
  sessionId: string | null;
  /** A session that ended less than seven days ago: its drafts return to the same person. */
  expired: { userId: number } | null;
  locale: Locale;
  /** Set-Cookie values to send with the response (renewal, removal). */
  cookies: string[];
}

export async function readSession(_request: Request, _now: Date): Promise<SessionState> {
  return { actor: null, sessionId: null, expired: null, locale: "vi", cookies: [] };
}
