import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { CLIENT_FOLDER } from "../../scripts/launch/build.mjs";

export interface Bytes {
  raw: number;
  gz: number;
}

/** The HTML of a page as it is sent. */
export async function htmlBytes(url: string, cookie: string): Promise<Bytes & { html: string }> {
  const answer = await fetch(url, { headers: { cookie } });
  const html = await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return { html, ...sizeOf(Buffer.from(html)) };
}

/** Scripts and styles that a page's first visit loads, by what its HTML names. */
export function assetBytes(html: string): { js: Bytes; css: Bytes } {
  const named = [
    ...html.matchAll(/(?:href=|src=|from |import )"\/(assets\/[\w.-]+\.(?:js|css))"/g),
  ];
  const files = [...new Set(named.map((found) => found[1] ?? ""))];
  const of = (extension: string) => files.filter((file) => file.endsWith(extension));
  return { js: sumOf(closure(of(".js"))), css: sumOf(closure(of(".css"))) };
}

interface Manifest {
  entry: { module: string; imports: string[] };
  routes: Record<string, { id: string; parentId?: string; module: string; imports?: string[] }>;
}

/**
 * The page with the most JavaScript, of all routes of the build. Of the parts that are loaded on
 * demand a visit shows one at a time: the largest counts.
 */
export function heaviestPage(): { route: string; js: Bytes } {
  const manifest = readManifest();
  const pages = Object.keys(manifest.routes).map((route) => {
    const files = [manifest.entry.module, ...manifest.entry.imports];
    for (let id: string | undefined = route; id; id = manifest.routes[id]?.parentId) {
      const found = manifest.routes[id];
      if (found) files.push(found.module, ...(found.imports ?? []));
    }
    const loaded = closure(files.map((file) => file.replace(/^\//, "")));
    const parts = [...loaded].flatMap(partsOnDemand).map((part) => sumOf(closure([part], loaded)));
    const part = parts.sort((a, b) => b.gz - a.gz)[0] ?? { raw: 0, gz: 0 };
    const whole = sumOf(loaded);
    return { route, js: { raw: whole.raw + part.raw, gz: whole.gz + part.gz } };
  });
  pages.sort((a, b) => b.js.gz - a.js.gz);
  return pages[0] ?? { route: "", js: { raw: 0, gz: 0 } };
}

function readManifest(): Manifest {
  const assets = path.join(CLIENT_FOLDER, "assets");
  const name = readdirSync(assets).find((file) => /^manifest-.*\.js$/.test(file));
  const text = readFileSync(path.join(assets, name ?? ""), "utf8");
  return JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
}

/** Of the texts in two languages a visit loads one; the Vietnamese ones are the larger. */
const texts =
  /lang===?"en"\?await \w+\(\(\)=>import\("\.\/[\w.-]+"\)[^:]*:await \w+\(\(\)=>import\("\.\/([\w.-]+)"\)/g;
const statics = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g;
const dynamics = /import\("\.\/([\w.-]+\.js)"\)/g;

/** The files with all that they need to run, but for what is already there. */
function closure(files: readonly string[], known: ReadonlySet<string> = new Set()): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || known.has(file)) return;
    seen.add(file);
    const text = read(file).toString();
    for (const found of [...text.matchAll(statics), ...text.matchAll(texts)]) {
      visit(`assets/${found[1]}`);
    }
  };
  for (const file of files) visit(file);
  return seen;
}

function partsOnDemand(file: string): string[] {
  const text = read(file).toString().replaceAll(texts, "");
  return [...text.matchAll(dynamics)].map((found) => `assets/${found[1]}`);
}

function sumOf(files: Iterable<string>): Bytes {
  const sizes = [...files].map((file) => sizeOf(read(file)));
  return sizes.reduce((a, b) => ({ raw: a.raw + b.raw, gz: a.gz + b.gz }), { raw: 0, gz: 0 });
}

function read(file: string): Buffer {
  return readFileSync(path.join(CLIENT_FOLDER, file));
}

function sizeOf(content: Buffer): Bytes {
  return { raw: content.length, gz: gzipSync(content).length };
}
