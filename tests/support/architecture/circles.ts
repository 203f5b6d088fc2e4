import type { Source } from "./source.ts";

/** Each circle of run-time imports once, as “a → b → a”. */
export function circles(sources: Source[]): string[] {
  const graph = new Map(
    sources.map(({ path, imports }) => [
      path,
      imports.filter((found) => !found.isPackage && !found.isTypeOnly).map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];

  function walk(file: string, way: string[]): void {
    const begin = way.indexOf(file);
    if (begin >= 0) {
      found.push([...way.slice(begin), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  }

  for (const file of graph.keys()) walk(file, []);
  return found;
}
