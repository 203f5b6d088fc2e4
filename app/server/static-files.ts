import express, { type RequestHandler, Router } from "express";

/** The built folder: names with a hash never change, the rest (favicon, robots.txt) for an hour. */
export function staticFiles(folder: string): RequestHandler {
  const router = Router();
  router.use(
    "/assets",
    express.static(`${folder}/assets`, { immutable: true, maxAge: "1y", index: false }),
    (_req, res) => {
      res.status(404).type("text/plain").send("Not found\n");
    },
  );
  router.use(express.static(folder, { maxAge: "1h", index: false, redirect: false }));
  return router;
}
