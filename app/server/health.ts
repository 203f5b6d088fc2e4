import type { RequestHandler } from "express";
import { sql } from "kysely";
import { db } from "#db/connection.server.ts";

/** For whoever watches the process: 200 while the database answers, else 503. */
export const health: RequestHandler = async (_req, res) => {
  res.setHeader("Cache-Control", "no-store");
  try {
    await sql`select 1`.execute(db);
    res.json({ status: "ok" });
  } catch {
    res.status(503).json({ status: "database unavailable" });
  }
};
