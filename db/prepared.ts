import type pg from "pg";

/** A statement that begins with this comment is planned once per connection, not at every request. */
export const PREPARED = "/* prepared */";

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `giao_ban_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/**
 * Planning a screen's one large query takes as long as running it. Only statements of
 * few forms may be marked: each form stays in the memory of every connection.
 */
export function prepareMarked(client: pg.PoolClient): void {
  const { query } = client;
  const run = (first: unknown, ...rest: unknown[]): unknown => {
    if (typeof first !== "string" || !first.startsWith(PREPARED))
      return Reflect.apply(query, client, [first, ...rest]);
    const [values, ...others] = rest;
    return Reflect.apply(query, client, [{ name: nameOf(first), text: first, values }, ...others]);
  };
  client.query = run as typeof client.query;
}
