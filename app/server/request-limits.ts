import type { RequestHandler } from "express";
import { sayPlainly } from "./plain-answer.ts";

/** Longer than any filter that the program writes into an address. */
const ADDRESS_LIMIT = 4_000;
const BODY_LIMIT = 1_000_000;

/**
 * Nothing this program takes is larger than a form. A body must say its length
 * (all browsers do), which Node then holds it to.
 */
export const limitBody: RequestHandler = (req, res, next) => {
  const length = Number(req.headers["content-length"] ?? 0);
  if (length > BODY_LIMIT) {
    sayPlainly(res, 413, {
      vi: "Nội dung gửi lên quá lớn (tối đa 1 MB).",
      en: "What was sent is too large (1 MB at most).",
    });
  } else if (req.headers["transfer-encoding"] !== undefined) {
    sayPlainly(res, 411, {
      vi: "Yêu cầu không nêu độ dài nội dung.",
      en: "The request does not say how long its content is.",
    });
  } else next();
};

/**
 * Node refuses most malformed requests; what is left would break building a URL or reading its
 * path, or reach a query as a NUL, which no text of PostgreSQL can hold.
 */
export const checkAddress: RequestHandler = (req, res, next) => {
  if (req.originalUrl.length > ADDRESS_LIMIT) {
    return sayPlainly(res, 414, {
      vi: "Địa chỉ quá dài.",
      en: "The address is too long.",
    });
  }
  const host = req.headers.host ?? "";
  if (
    /^[\w.\-:[\]]+$/.test(host) &&
    URL.canParse(`http://${host}${req.originalUrl}`) &&
    !req.originalUrl.includes("%00") &&
    isDecodable(req.path)
  ) {
    return next();
  }
  sayPlainly(res, 400, { vi: "Địa chỉ không hợp lệ.", en: "The address is not valid." });
};

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const FORWARDED = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port"];

/** Anybody can write these headers, and Remix reads them itself: gone unless a proxy is configured. */
export const dropForwarded: RequestHandler = (req, _res, next) => {
  for (const name of FORWARDED) delete req.headers[name];
  delete req.headers.forwarded;
  next();
};
