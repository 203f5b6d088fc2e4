import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { logger } from "./logger.ts";

const SLOW_MS = 1000;

/** Names each request and logs those that failed or were slow. */
export function requestLog(req: Request, res: Response, next: NextFunction): void {
  const id = randomUUID();
  const begun = performance.now();
  res.setHeader("X-Request-Id", id);
  res.on("finish", () => {
    const ms = Math.round(performance.now() - begun);
    const line = {
      id,
      method: req.method,
      path: safePath(req.originalUrl),
      status: res.statusCode,
    };
    if (res.statusCode >= 500) logger.error({ ...line, ms }, "failed request");
    else if (ms > SLOW_MS && !isStream(res)) logger.warn({ ...line, ms }, "slow request");
  });
  next();
}

/** Open for as long as somebody looks. */
function isStream(res: Response): boolean {
  return String(res.getHeader("Content-Type")).startsWith("text/event-stream");
}

/** Without the query, and without one-time tokens: any long segment is left out. */
export function safePath(url: string): string {
  const path = url.split("?")[0] ?? "";
  return path.replace(/[^/.]{24,}/g, "…");
}
