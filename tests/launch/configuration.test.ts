import { chownSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, expect, inject, test } from "vitest";
import { cloneTemplate } from "#tests/support/test-server.ts";
import { type Clone, makeClone, type Start, start } from "./clone.ts";

const clone: Clone = await makeClone();
const external = await cloneTemplate(inject("testServer"));
afterAll(async () => {
  clone.remove();
  await external.drop();
});

function otherThan(url: string, change: (url: URL) => void): string {
  const other = new URL(url);
  change(other);
  return other.href;
}

/** One sentence in Vietnamese, the same in English, exit code 1, and no stack trace. */
async function expectSentence(options: Start, part: string): Promise<void> {
  const { exited, output } = await start(clone, options);
  expect(await exited).toBe(1);
  const lines = output().trim().split("\n");
  expect(lines, output()).toHaveLength(2);
  expect(lines[0]).toContain(part);
  expect(lines[1]).toMatch(/^\(.+\.\)$/);
}

test.each([
  ["70000", "một số từ 1 đến 65535"],
  ["abc", "một số từ 1 đến 65535"],
])("PORT=%s", (port, part) => expectSentence({ env: { PORT: port } }, part));

test("an option that does not exist", () =>
  expectSentence({ args: ["--demos"] }, "Không có tùy chọn --demos"));

test("a DATABASE_URL that is none", () =>
  expectSentence({ env: { DATABASE_URL: "mysql://host/x" } }, "DATABASE_URL không hợp lệ"));

test("a server that is not there", () =>
  expectSentence(
    { env: { DATABASE_URL: "postgres://a:b@127.0.0.1:9/x" } },
    "127.0.0.1:9 không nhận kết nối",
  ));

test("a database that is not there", () => {
  const url = otherThan(external.url, (to) => {
    to.pathname = "/khong_co";
  });
  return expectSentence({ env: { DATABASE_URL: url } }, "không tồn tại");
});

test("an account that is not there", () => {
  const url = otherThan(external.url, (to) => {
    to.username = "khong_co";
  });
  // A server says either “wrong password” or “no such account”, as it is configured.
  return expectSentence({ env: { DATABASE_URL: url } }, "tài khoản");
});

test("a proxy setting that is none", () =>
  expectSentence(
    { env: { DATABASE_URL: external.url, TRUST_PROXY: "my proxy" } },
    "TRUST_PROXY có giá trị không hợp lệ",
  ));

test("a data folder that is a file", () => {
  const file = path.join(clone.root, "a file");
  writeFileSync(file, "");
  return expectSentence({ env: { DATA_DIR: file } }, "Không ghi được vào thư mục dữ liệu");
});

test.runIf(process.getuid?.() === 0)("a data folder of somebody else", () => {
  const folder = path.join(clone.root, "not mine");
  mkdirSync(folder, { mode: 0o700 });
  return expectSentence(
    { env: { DATA_DIR: folder }, account: { uid: 65_534, gid: 65_534 } },
    "Không ghi được vào thư mục dữ liệu",
  );
});

test.runIf(process.getuid?.() === 0)("data of another account", () => {
  const folder = path.join(clone.root, "made by root");
  mkdirSync(path.join(folder, "postgres"), { recursive: true, mode: 0o700 });
  chownSync(folder, 65_534, 65_534);
  return expectSentence(
    { env: { DATA_DIR: folder }, account: { uid: 65_534, gid: 65_534 } },
    "thuộc tài khoản khác",
  );
});

test("data of another PostgreSQL", () => {
  const cluster = path.join(clone.root, "older", "postgres");
  mkdirSync(cluster, { recursive: true });
  writeFileSync(path.join(cluster, "PG_VERSION"), "13\n");
  return expectSentence({ env: { DATA_DIR: path.dirname(cluster) } }, "do PostgreSQL 13 tạo ra");
});

test("the demo into a database with people", async () => {
  const client = new pg.Client({ connectionString: external.url });
  await client.connect();
  await client.query(`insert into app_user (username, full_name, given_name, created_at)
    values ('an', 'Nguyễn Văn An', 'An', '2026-01-05')`);
  await client.end();
  await expectSentence(
    { args: ["--demo"], env: { DATABASE_URL: external.url } },
    "Cơ sở dữ liệu đã có dữ liệu",
  );
});

test("data of a newer version", async () => {
  const client = new pg.Client({ connectionString: external.url });
  await client.connect();
  await client.query("insert into kysely_migration (name, timestamp) values ('9999-later', '')");
  await client.end();
  await expectSentence({ env: { DATABASE_URL: external.url } }, "phiên bản mới hơn");
});

test("all of them leave the data folder free for the next start", async () => {
  rmSync(clone.data, { recursive: true, force: true });
  const { address, child, exited } = await start(clone);
  expect(address).toBeDefined();
  child.kill("SIGTERM");
  expect(await exited).toBe(0);
});
