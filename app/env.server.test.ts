import { expect, test } from "vitest";
import { readEnv } from "./env.server.ts";

test("everything has a default; an empty variable counts as absent", () => {
  const env = readEnv({ NODE_ENV: "test", PORT: "", TRUST_PROXY: "" });
  expect(env).toMatchObject({ PORT: 3000, HOST: "127.0.0.1" });
  expect(env.TRUST_PROXY).toBeUndefined();
});

test("proxies are a number or addresses", () => {
  expect(readEnv({ NODE_ENV: "test", TRUST_PROXY: "2" }).TRUST_PROXY).toBe(2);
  expect(readEnv({ NODE_ENV: "test", TRUST_PROXY: "loopback" }).TRUST_PROXY).toBe("loopback");
});

test.each(["0", "65536", "3000.5", "abc"])("PORT=%s is named plainly", (PORT) => {
  expect(() => readEnv({ NODE_ENV: "test", PORT })).toThrow(
    `PORT has an invalid value (“${PORT}”)`,
  );
});
