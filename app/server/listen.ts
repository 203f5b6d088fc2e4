import { createServer, type RequestListener, type Server } from "node:http";
import { env } from "#app/env.server.ts";
import { StartProblem } from "#db/start-problem.ts";

const TRIES = 50;
const DRAIN_MS = 10_000;
const SWEEP_MS = 20;

export interface Listening {
  server: Server;
  address: string;
  /** Takes no new requests, lets those under way end, and resolves. */
  stop(): Promise<void>;
}

/** Listens on PORT, or on the next free port after it. */
export async function listen(handle: RequestListener): Promise<Listening> {
  const { HOST, PORT } = env();
  let isStopping = false;
  const server = createServer((req, res) => {
    if (isStopping) res.setHeader("Connection", "close");
    handle(req, res);
  });
  // Longer than the usual proxy's, so that it is never we who close a connection in use.
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 60_000;
  const port = await firstFree(server, HOST, PORT);
  const isLocal = HOST === "127.0.0.1" || HOST === "0.0.0.0" || HOST === "::";
  return {
    server,
    address: `http://${isLocal ? "localhost" : HOST}:${port}`,
    stop: async () => {
      isStopping = true;
      await drain(server);
    },
  };
}

async function firstFree(server: Server, host: string, first: number): Promise<number> {
  for (let port = first; port < first + TRIES && port <= 65_535; port++) {
    try {
      await listenOn(server, host, port);
      return port;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (code !== "EADDRINUSE") throw cannotListen(host, port, code);
    }
  }
  throw cannotListen(host, first, "EADDRINUSE");
}

function listenOn(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}

function cannotListen(host: string, port: number, code: string): StartProblem {
  return new StartProblem(
    `Không mở được cổng ${port} trên ${host} (${code}); hãy đặt PORT hoặc HOST khác.`,
    `Port ${port} on ${host} cannot be opened (${code}); set another PORT or HOST.`,
  );
}

function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    // A connection kept alive turns idle only when the request under way has ended.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    server.close(() => {
      clearTimeout(late);
      clearInterval(sweep);
      resolve();
    });
  });
}
