import type { IncomingHttpHeaders } from "node:http";
import type { RequestHandler } from "express";
import { sayPlainly } from "./plain-answer.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses every write that another site's page sends. Remix's own check misses
 * resource routes, so it is done here for all.
 */
export const originCheck: RequestHandler = (req, res, next) => {
  if (READING.has(req.method) || isFromHere(req.headers, hostOf(req))) return next();
  sayPlainly(res, 403, {
    vi: "Yêu cầu này được gửi từ một trang khác nên không được thực hiện. Hãy mở lại trang của chương trình rồi thử lại.",
    en: "This request came from another site and was not carried out. Open the program's own page and try again.",
  });
};

function hostOf(req: Parameters<RequestHandler>[0]): string {
  const forwarded = req.headers["x-forwarded-host"];
  return (
    String(forwarded ?? req.headers.host ?? "")
      .split(",")[0]
      ?.trim() ?? ""
  );
}

/**
 * Browsers send Origin with every write and Sec-Fetch-Site in all current
 * versions; where both are missing no browser is asking, and no cookie was
 * added behind anybody's back.
 */
export function isFromHere(headers: IncomingHttpHeaders, host: string): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
