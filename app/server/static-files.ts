import { readdirSync } from "node:fs";
import express, { type RequestHandler, Router } from "express";

/**
 * The built folder: names with a hash never change, the few others (favicon,
 * sprites) are asked for again after an hour. Only those names touch the disk.
 */
export function staticFiles(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder).map((name) => `/${name}`));
  const others = express.static(folder, { maxAge: "1h", index: false, redirect: false });
  const router = Router();
  router.use(
    "/assets",
    express.static(`${folder}/assets`, { immutable: true, maxAge: "1y", index: false }),
    (_req, res) => {
      res.status(404).type("text/plain").send("Not found\n");
    },
  );
  router.use((req, res, next) => (names.has(req.path) ? others(req, res, next) : next()));
  return router;
}
