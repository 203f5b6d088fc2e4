import { describe, expect, test } from "vitest";
import { openDoor } from "./door.ts";
import { columns, readExpectations } from "./expectations.ts";
import { addressOf } from "./fixture.ts";
import { type PageField, readForms } from "./page-form.ts";

/**
 * Every form of the program, read from its page (or the page to which its address
 * leads), is sent with what forms are
 * not made for. Nothing may end in an error of the server, run as a script, or
 * happen twice.
 */
const door = await openDoor();
const expected = readExpectations();
/** Without a page of their own, or gone once somebody is there (tested with the first start). */
const formless = ["/*", "/sign-in", "/sign-out", "/demo-sign-in", "/first-start", "/preferences"];
const paths = [...expected.keys()]
  .filter((name) => name.startsWith("POST ") && expected.has(name.replace("POST", "GET")))
  .map((name) => name.slice("POST ".length))
  .filter((path) => !formless.includes(path));

const script = `"><script>alert(1)</script>`;
const long = "ữ".repeat(10_000);

async function open(path: string) {
  const allowed = columns.find(
    (column) =>
      ["ok", "go"].includes(expected.get(`GET ${path}`)?.[column] ?? "") &&
      expected.get(`POST ${path}`)?.[column] === "do",
  );
  const userId = allowed ? door.fixture.people[allowed] : null;
  const address = addressOf(path, door.fixture);
  const headers = await door.enter(userId);
  const query = door.fixture.queries[path] ?? "";
  const response = await fetch(door.address + address + query, { headers });
  const forms = readForms(await response.text());
  const isOwn = !response.redirected;
  const own = forms.find(
    ({ action }) => (action === null && isOwn) || action?.split("?")[0] === address.split("?")[0],
  );
  const send = async (pairs: [string, string][], more: Record<string, string> = {}) => {
    const answer = await fetch(door.address + address, {
      method: "POST",
      headers: { ...(await door.enter(userId)), ...more },
      body: new URLSearchParams(pairs),
      redirect: "manual",
    });
    return {
      status: answer.status,
      to: answer.headers.get("Location"),
      html: await answer.text(),
    };
  };
  // An act without a page has its button on another one, which may not show it now.
  const fields = own?.fields ?? (isOwn ? undefined : []);
  return { status: response.status, fields, send };
}

/** The form as it stands, with another value where `change` gives one, and a key of its own. */
function filled(
  fields: readonly PageField[],
  change: (field: PageField) => string | undefined = () => undefined,
): [string, string][] {
  const key: [string, string] = ["_key", crypto.randomUUID()];
  const others = fields.filter((field) => field.name !== "_key");
  return [key, ...others.map((one): [string, string] => [one.name, change(one) ?? one.value])];
}

async function lastEvent(): Promise<number> {
  const row = await door.db
    .selectFrom("event")
    .select(({ fn }) => fn.max("id").as("id"))
    .executeTakeFirstOrThrow();
  return row.id;
}

const isText = ({ kind }: PageField) => kind === "text" || kind === "password";

describe("every form", () => {
  test.each(paths)("%s", async (path) => {
    const { status, fields, send } = await open(path);
    expect(status, "the page of the form").toBe(200);
    if (!fields) throw new Error("the page shows no form that is sent to it");

    const foreign = await send(filled(fields), { Origin: "https://evil.example" });
    expect(foreign.status, "sent from another site").toBe(403);

    const trials: Record<string, [string, string][]> = {
      "over-long": filled(fields, (field) => (isText(field) ? long : undefined)),
      "script-like": filled(fields, (field) => (isText(field) ? script : undefined)),
      "foreign ids": filled(fields, ({ kind, value }) =>
        kind === "choice" ? "999999999" : kind === "text" && value === "" ? "1" : undefined,
      ),
      "ids past any": filled(fields, ({ kind, value }) =>
        kind === "choice" ? "999999999999999" : kind === "text" && value === "" ? "1" : undefined,
      ),
      "no ids": filled(fields, ({ kind }) =>
        kind === "choice" ? "1; drop table issue" : undefined,
      ),
      stale: filled(fields, ({ name }) => (name === "version" ? "0" : undefined)),
      "twice each": fields.flatMap(({ name }): [string, string][] => [
        [name, "1"],
        [name, "2"],
      ]),
      "unknown field": [
        ...filled(fields),
        ["__proto__", "x"],
        ["constructor.name", "y"],
        ["a[0]", "z"],
      ],
      "null character": filled(fields, (field) => (isText(field) ? "a\u0000b\u202e" : undefined)),
      missing: filled(fields, ({ kind }) => (kind === "hidden" ? undefined : "")),
      decomposed: filled(fields, (field) =>
        isText(field) ? "Tiếng Việt".normalize("NFD") : undefined,
      ),
    };
    for (const [what, pairs] of Object.entries(trials)) {
      const before = await lastEvent();
      const answer = await send(pairs);
      const isRefused = answer.status >= 400;
      if (isRefused) expect(await lastEvent(), `${what}: nothing written`).toBe(before);
      expect([200, 303, 400, 403, 404, 409, 413, 429], `${what}: ${answer.status}`).toContain(
        answer.status,
      );
      expect(answer.html, what).not.toContain("<script>alert(1)");
      if (what === "over-long" && fields.some(isText)) {
        expect(answer.status, what).not.toBe(303);
        if (answer.status === 400 && fields.some(({ kind }) => kind === "text"))
          expect(answer.html, `${what}: the text comes back`).toContain(long.slice(0, 3000));
      }
      if (what === "stale" && fields.some(({ name }) => name === "version"))
        expect([400, 404, 409], `${what}: ${answer.status}`).toContain(answer.status);
    }

    const pairs = filled(fields);
    const first = await send(pairs);
    const second = await send(pairs);
    if (first.status === 303) {
      expect({ status: second.status, to: second.to }, "sent twice").toEqual({
        status: 303,
        to: first.to,
      });
      const other = await send([...pairs, ["something", "else"]]);
      expect(other.status, "the same key with another body").toBe(409);
    }
  });
});
