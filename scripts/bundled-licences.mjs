// @ts-check
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Scripts are sent without comments; the licences that stood in them are kept whole in
 * /licences.txt, one for each package of which the browser gets a part.
 *
 * @returns {import("vite").Plugin}
 */
export function bundledLicences() {
  return {
    name: "giao-ban-bundled-licences",
    apply: "build",
    generateBundle(_options, bundle) {
      if (this.environment.name !== "client") return;
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === "chunk" ? file.moduleIds : [],
      );
      const folders = new Set(modules.flatMap((id) => packageOf(id) ?? []));
      const source = [...folders].sort().flatMap(licenceIn).join("\n\n");
      this.emitFile({ type: "asset", fileName: "licences.txt", source });
    },
  };
}

/** @param {string} id */
function packageOf(id) {
  return /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id)?.[1];
}

/** @param {string} folder */
function licenceIn(folder) {
  const name = existsSync(folder) && readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (!name) return [];
  const { name: packageName } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  return [`${packageName}\n\n${readFileSync(path.join(folder, name), "utf8").trim()}`];
}
