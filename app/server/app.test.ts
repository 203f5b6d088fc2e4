import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { afterAll, expect, test } from "vitest";
import { conflict, forbidden, invalid, notFound } from "#app/domain/errors.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createApp } from "./app.ts";

await createTestDatabase();

const refusals = { invalid, forbidden, notFound, conflict };

/** One resource route, which Remix's own origin check would let pass. */
const route = {
  loader: ({ request, context }: LoaderFunctionArgs) => {
    const refusal = new URL(request.url).searchParams.get("refusal");
    if (refusal) throw refusals[refusal as keyof typeof refusals]("not_found");
    return Response.json({ url: request.url, from: context.clientAddress });
  },
  action: async ({ request }: ActionFunctionArgs) =>
    Response.json({ length: (await request.text()).length }),
};

const build = {
  entry: { module: { default: () => new Response("page") } },
  routes: {
    root: { id: "root", path: "", module: { default: () => null } },
    thing: { id: "thing", parentId: "root", path: "thing", module: route },
  },
  assets: { entry: { imports: [], module: "" }, routes: {}, url: "", version: "1" },
  future: {},
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
} as unknown as ServerBuild;

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function serve(TRUST_PROXY?: number): Promise<string> {
  const assets: RequestHandler = (_req, _res, next) => next();
  const settings = { NODE_ENV: "test" as const, TRUST_PROXY };
  const server = createServer(createApp({ build, assets, settings }));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const site = await serve();
const behindProxy = await serve(1);

test("every answer carries the security headers, with another nonce each time", async () => {
  const [one, two] = await Promise.all([fetch(`${site}/thing`), fetch(`${site}/thing`)]);
  const policy = one.headers.get("content-security-policy") ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']{20,}'/);
  expect(policy).not.toContain("unsafe");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toBe(two.headers.get("content-security-policy"));
  expect(one.headers.get("x-content-type-options")).toBe("nosniff");
  expect(one.headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
  expect(one.headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(one.headers.get("permissions-policy")).toContain("camera=()");
  expect(one.headers.get("strict-transport-security")).toBeNull();
  expect(one.headers.get("x-powered-by")).toBeNull();
});

test.each([
  [{ Origin: "https://elsewhere.example" }, 403],
  [{ Origin: "null" }, 403],
  [{ "Sec-Fetch-Site": "cross-site" }, 403],
  [{ "Sec-Fetch-Site": "same-site" }, 403],
  [{ Origin: site }, 200],
  [{ Origin: site, "Sec-Fetch-Site": "same-origin" }, 200],
  [{}, 200],
])("a write with %j is answered %i", async (headers, status) => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    const response = await fetch(`${site}/thing`, { method, headers, body: "a=1" });
    expect(response.status, method).toBe(status);
  }
});

test("reading from elsewhere is allowed", async () => {
  const response = await fetch(`${site}/thing`, { headers: { Origin: "https://a.example" } });
  expect(response.status).toBe(200);
});

test("a body past the limit, or without a length, is refused", async () => {
  const send = (body: BodyInit) =>
    fetch(`${site}/thing`, { method: "POST", body, duplex: "half" } as RequestInit);
  expect((await send("x".repeat(1_000_001))).status).toBe(413);
  expect((await send(new Blob(["x"]).stream())).status).toBe(411);
  expect(await (await send("x".repeat(500_000))).json()).toEqual({ length: 500_000 });
});

test("an address with a NUL is refused before any query sees it", async () => {
  for (const address of ["/thing%00", "/thing?after=1.%00", "/%00"]) {
    expect((await fetch(`${site}${address}`)).status, address).toBe(400);
  }
});

test("an address that cannot be read, or is longer than any of ours, is refused", async () => {
  for (const address of ["/thing/%E0%A4%A", "/%", "/%zz"])
    expect((await fetch(`${site}${address}`)).status, address).toBe(400);
  expect((await fetch(`${site}/thing?q=${"a".repeat(4_000)}`)).status).toBe(414);
  expect((await fetch(`${site}/thing?q=${"a".repeat(3_000)}`)).status).toBe(200);
});

test("X-Forwarded-* are believed only behind a configured proxy", async () => {
  const headers = {
    "X-Forwarded-For": "203.0.113.7",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-Host": "giaoban.example",
  };
  const plain = await (await fetch(`${site}/thing`, { headers })).json();
  expect(plain).toEqual({ url: `${site}/thing`, from: "127.0.0.1" });

  const trusted = await fetch(`${behindProxy}/thing`, { headers });
  expect(trusted.headers.get("strict-transport-security")).toContain("max-age=");
  const seen = await trusted.json();
  expect(seen.from).toBe("203.0.113.7");
  expect(seen.url).toMatch(/^https:\/\/giaoban\.example/);

  const post = await fetch(`${behindProxy}/thing`, {
    method: "POST",
    headers: { ...headers, Origin: "https://giaoban.example" },
    body: "a=1",
  });
  expect(post.status).toBe(200);
});

test.each([
  ["invalid", 400],
  ["forbidden", 403],
  ["notFound", 404],
  ["conflict", 409],
])("a loader that throws %s answers %i with a sentence", async (refusal, status) => {
  const response = await fetch(`${site}/thing?refusal=${refusal}`);
  expect(response.status).toBe(status);
  expect((await response.json()).message.length).toBeGreaterThan(10);
});

test("an address that is none is answered, not crashed upon", async () => {
  const status = await new Promise((resolve, reject) => {
    const { port } = new URL(site);
    const request = httpRequest({ port, path: "/", headers: { Host: "a b/c" } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once("error", reject);
    request.end();
  });
  expect(status).toBe(400);
});

test("health is 200 while the database answers", async () => {
  const response = await fetch(`${site}/health`);
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
});
