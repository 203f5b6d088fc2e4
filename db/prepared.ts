import type pg from "pg";

/** A statement that begins with this comment is planned once per connection, not at every request. */
export const PREPARED = "/* prepared */";

/** Each stays in the memory of every connection. */
const KEPT_AT_MOST = 400;

const names = new Map<string, string>();

function nameOf(text: string): string | null {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= KEPT_AT_MOST || !(text.startsWith(PREPARED) || isOneRow(text))) return null;
  const name = `giao_ban_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** A write of one row has one plan whatever its values, and few forms, as lists of values have not. */
function isOneRow(text: string): boolean {
  return (
    /^(with "\w+" as \()?(insert into|update|delete from) "/.test(text) &&
    !/\), \(| in \(/.test(text)
  );
}

/**
 * Planning a screen's one large query takes as long as running it. Only statements of
 * few forms may be marked: each form stays in the memory of every connection.
 */
export function prepareMarked(client: pg.PoolClient): void {
  const { query } = client;
  const run = (first: unknown, ...rest: unknown[]): unknown => {
    const name = typeof first === "string" ? nameOf(first) : null;
    if (name === null) return Reflect.apply(query, client, [first, ...rest]);
    const [values, ...others] = rest;
    return Reflect.apply(query, client, [{ name, text: first, values }, ...others]);
  };
  client.query = run as typeof client.query;
}
