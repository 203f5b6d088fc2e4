import type { Response } from "express";

/** A refusal outside any page: one sentence in both languages, without script or style. */
export function sayPlainly(
  res: Response,
  status: number,
  { vi, en }: { vi: string; en: string },
): void {
  res.status(status).type("text/plain; charset=utf-8").send(`${vi}\n(${en})\n`);
}
