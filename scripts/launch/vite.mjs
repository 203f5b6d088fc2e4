// @ts-check
import { createServer as createHttpServer } from "node:http";
import path from "node:path";
import { inProject, ROOT } from "./project.mjs";
import { atStop } from "./stopping.mjs";

const BUILD = "virtual:remix/server-build";

/**
 * Vite inside our own server, with its cache in the data folder, so that
 * several developers' servers can run from one clone.
 *
 * @param {string} folder
 */
export async function openVite(folder) {
  const { createServer } = await import("vite");
  const cacheDir = path.join(folder, "vite");
  /** Vite wants the server for its reload socket before ours listens: what it hears is passed on. */
  const sockets = createHttpServer();
  const vite = await createServer({
    configFile: inProject("vite.config.ts"),
    root: ROOT,
    cacheDir,
    server: {
      middlewareMode: true,
      hmr: { server: sockets },
      fs: { allow: [ROOT, cacheDir] },
    },
  });
  atStop(() => vite.close());
  const load = (/** @type {string} */ file) => vite.ssrLoadModule(file);

  /** @type {{ createApp?: unknown, app?: import("node:http").RequestListener }} */
  const current = {};

  /** @type {import("node:http").RequestListener} */
  async function handle(req, res) {
    try {
      const { createApp } = await load("/app/server/app.ts");
      if (createApp !== current.createApp) {
        current.createApp = createApp;
        current.app = createApp({ build: () => load(BUILD), assets: vite.middlewares });
      }
      current.app?.(req, res);
    } catch (error) {
      if (error instanceof Error) vite.ssrFixStacktrace(error);
      console.error(error);
      res.writeHead(500, { "Content-Type": "text/plain; charset=utf-8" });
      res.end(error instanceof Error ? error.stack : String(error));
    }
  }

  return {
    load,
    handle,
    /** @param {import("node:http").Server} server */
    attach: (server) => server.on("upgrade", (...args) => sockets.emit("upgrade", ...args)),
  };
}
