import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";

const FIXED: Record<string, string> = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

const YEAR_S = 31_536_000;

/**
 * A nonce per request (`res.locals.cspNonce`): only our own scripts run, no
 * inline style either; in development Vite puts style elements into the page.
 */
export function securityHeaders(isDevelopment: boolean): RequestHandler {
  return (req, res, next) => {
    const nonce = randomBytes(16).toString("base64");
    res.locals.cspNonce = nonce;
    for (const [name, value] of Object.entries(FIXED)) res.setHeader(name, value);
    res.setHeader("Content-Security-Policy", policy(nonce, isDevelopment, req.secure));
    if (req.secure) res.setHeader("Strict-Transport-Security", `max-age=${YEAR_S}`);
    next();
  };
}

function policy(nonce: string, isDevelopment: boolean, isSecure: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    isDevelopment
      ? "style-src-elem 'self' 'unsafe-inline'; style-src-attr 'none'"
      : "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
