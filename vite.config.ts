import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { bundledLicences } from "./scripts/bundled-licences.mjs";
import { oneLanguage } from "./scripts/one-language.mjs";
import { sharedChunks } from "./scripts/shared-chunks.mjs";

/**
 * The server build begins at our own server, which imports Remix's build: one
 * module graph for express, migrations, demo and routes, and no tsx in production.
 */
const serverEntry: Plugin = {
  name: "giao-ban-server-entry",
  enforce: "post",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: "app/server/main.ts" } } } : undefined,
};

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix(remixConfig),
    serverEntry,
    oneLanguage(),
    sharedChunks(),
    bundledLicences(),
  ],
  // Everything else beside the sources (data, builds) would only wake the watcher.
  server: { watch: { ignored: ["**/build/**", "**/data/**", "**/test-results/**"] } },
  // Packages of the server that Vite's scan meets in route files; the browser gets none of them.
  optimizeDeps: {
    exclude: [
      "@conform-to/zod",
      "@node-rs/argon2",
      "@remix-run/node",
      "kysely",
      "lucia",
      "pg",
      "pino",
      "rate-limiter-flexible",
      "zod",
    ],
  },
  build: { target: "es2022", chunkSizeWarningLimit: 600, reportCompressedSize: false },
});
