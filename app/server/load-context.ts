import type { AppLoadContext } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { readSession, type SessionState } from "#app/auth/session.server.ts";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    cspNonce: string;
    session: SessionState;
    /** The reader's address, behind a configured proxy the one that the proxy names. */
    clientAddress: string;
    /** The moment of the request: the one clock that commands are given. */
    now: Date;
  }
}

/** What loaders and actions know of their request; the session is read here, once. */
export async function getLoadContext(
  req: ExpressRequest,
  res: ExpressResponse,
): Promise<AppLoadContext> {
  const now = new Date();
  const session = await readSession(asWebRequest(req), now);
  for (const cookie of session.cookies) res.append("Set-Cookie", cookie);
  return {
    cspNonce: String(res.locals.cspNonce),
    session,
    clientAddress: req.ip ?? "",
    now,
  };
}

/** Address and headers, without the body, which the route reads itself. */
function asWebRequest(req: ExpressRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    for (const item of [value ?? []].flat()) headers.append(name, item);
  }
  return new Request(`${req.protocol}://${req.headers.host}${req.originalUrl}`, { headers });
}
