import { Writable } from "node:stream";
import type {
  ActionFunctionArgs,
  AppLoadContext,
  EntryContext,
  LoaderFunctionArgs,
} from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { NonceContext } from "./nonce.ts";
import { logger } from "./server/logger.ts";

const ABORT_MS = 10_000;
const PRIVATE = "private, no-cache";

/**
 * Sends a page whole. Loaders wait for their data, so nothing is left to stream,
 * and a page sent in pieces is flushed at each: twice the bytes once compressed.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { cspNonce }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let responseStatus = status;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={cspNonce}>
        <RemixServer
          context={remixContext}
          url={request.url}
          abortDelay={ABORT_MS}
          nonce={cspNonce}
        />
      </NonceContext.Provider>,
      {
        nonce: cspNonce,
        onAllReady() {
          clearTimeout(late);
          headers.set("Content-Type", "text/html; charset=utf-8");
          setPrivate(headers);
          pipe(collect((html) => resolve(new Response(html, { headers, status: responseStatus }))));
        },
        // Remix shows the error page instead, and reports the error through handleError.
        onShellError: reject,
        onError() {
          responseStatus = 500;
        },
      },
    );
    const late = setTimeout(abort, ABORT_MS + 1000);
  });
}

function collect(done: (whole: Uint8Array<ArrayBuffer>) => void): Writable {
  const parts: Buffer[] = [];
  return new Writable({
    write(part: Buffer, _encoding, next) {
      parts.push(withoutZeroTail(part));
      next();
    },
    final(next) {
      done(new Uint8Array(Buffer.concat(parts)));
      next();
    },
  });
}

/**
 * React 18 leaves zero bytes at the end of a buffer where a letter of several bytes,
 * as Vietnamese has many, does not fit in; a browser would show them as “�”.
 */
function withoutZeroTail(part: Buffer): Buffer {
  let end = part.length;
  while (end > 0 && part[end - 1] === 0) end -= 1;
  return part.subarray(0, end);
}

export function handleDataRequest(response: Response): Response {
  setPrivate(response.headers);
  return response;
}

/** Remix calls this for every error that is no response: each is a 5xx, unless the reader went away. */
export function handleError(
  error: unknown,
  { request }: LoaderFunctionArgs | ActionFunctionArgs,
): void {
  if (request.signal.aborted || isClientError(error)) return;
  logger.error({ err: error, method: request.method }, "request failed");
}

/** Remix's own 404 and 405 arrive here as errors, too. */
function isClientError(error: unknown): boolean {
  return (
    error !== null &&
    typeof error === "object" &&
    "status" in error &&
    typeof error.status === "number" &&
    error.status < 500
  );
}

function setPrivate(headers: Headers): void {
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", PRIVATE);
}
