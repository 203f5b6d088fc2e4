import { beforeEach, describe, expect, test } from "vitest";
import { hashPassword } from "#app/auth/password.server.ts";
import { openDoor } from "./door.ts";
import { readForms } from "./page-form.ts";

/** Law 13: a session that ends in the middle of a form loses nothing. */
const door = await openDoor();
const { db, address } = door;
const { admin, secretary, leader } = door.fixture.people;
const password = "một câu dài dễ nhớ";
await db
  .updateTable("app_user")
  .set({ password_hash: await hashPassword(password) })
  .execute();

const HOUR = 3_600_000;
const yesterday = new Date(door.now.getTime() - 24 * HOUR);
const form = "/departments/new";
const typed = { code: "SCDS", name_vi: "Sở Chuyển đổi số", short_name_vi: "<b>Sở CĐS</b>" };

beforeEach(async () => {
  await db.deleteFrom("draft").execute();
  await db.deleteFrom("rate_limit").execute();
});

function post(path: string, body: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(address + path, {
    method: "POST",
    headers,
    body: new URLSearchParams(body),
    redirect: "manual",
  });
}

async function signIn(username: string, to: string, headers: Record<string, string> = {}) {
  const answer = await post("/sign-in", { username, password, to }, headers);
  const [cookie = ""] = answer.headers.getSetCookie();
  return { to: answer.headers.get("Location"), headers: { Cookie: cookie.split(";")[0] ?? "" } };
}

const page = async (path: string, headers: Record<string, string>) =>
  (await fetch(address + path, { headers })).text();

describe("a form sent after the session has ended", () => {
  test("leads to signing in, and the same person finds what was typed", async () => {
    const ended = await door.enter(admin, yesterday);
    const answer = await post(`${form}?from=list`, { ...typed, _key: "k" }, ended);
    expect(answer.status).toBe(302);
    const to = new URL(answer.headers.get("Location") ?? "", address);
    expect(to.pathname).toBe("/sign-in");
    expect(to.searchParams.get("to")).toBe(`${form}?from=list`);
    expect(await page(to.pathname + to.search, ended)).toContain("Phiên đăng nhập đã hết");

    const back = await signIn("quantri", to.searchParams.get("to") ?? "", ended);
    expect(back.to).toBe(`${form}?from=list`);
    const html = await page(form, back.headers);
    expect(html).toContain('value="Sở Chuyển đổi số"');
    expect(html).toContain("&lt;b&gt;Sở CĐS");
    expect(html).toContain("Đã khôi phục nội dung đang nhập dở");
  });

  test("another person who signs in at that computer does not see it", async () => {
    const ended = await door.enter(leader, yesterday);
    const report = "/issues/VM-2026-001/report";
    await post(report, { text: "Điều chỉ tôi biết" }, ended);
    const other = await signIn("thuky", report, ended);
    expect(await page(report, other.headers)).not.toContain("Điều chỉ tôi biết");
    const drafts = await db.selectFrom("draft").select("user_id").execute();
    expect(drafts).toEqual([{ user_id: leader }]);
  });

  test("works for a form sent by script as well", async () => {
    const ended = await door.enter(admin, yesterday);
    const answer = await post(`${form}.data`, typed, ended);
    expect(answer.status).toBe(202);
    expect(await answer.text()).toContain("/sign-in?to=%2Fdepartments%2Fnew");
    const back = await signIn("quantri", form, ended);
    expect(await page(form, back.headers)).toContain('value="Sở Chuyển đổi số"');
  });

  test("what was sent at last is not offered again", async () => {
    const ended = await door.enter(admin, yesterday);
    await post(form, typed, ended);
    const { headers } = await signIn("quantri", form, ended);
    const whole = {
      ...typed,
      code: "SCDS2",
      name_en: "DX",
      short_name_en: "DX",
      kind: "provincial",
    };
    expect((await post(form, whole, headers)).status).toBe(303);
    expect(await page(form, headers)).not.toContain("Đã khôi phục");
  });

  test("a password is never kept", async () => {
    const ended = await door.enter(secretary, yesterday);
    const secret = "mật khẩu rất bí mật";
    const body = { current_password: password, new_password: secret, repeat_password: secret };
    expect((await post("/account/password", body, ended)).status).toBe(302);
    const kept = await db.selectFrom("draft").select("payload").execute();
    expect(JSON.stringify(kept)).not.toContain(secret);
    expect(JSON.stringify(kept)).not.toContain(password);
  });

  test("after seven days, or with a made-up cookie, nothing is kept for anybody", async () => {
    const old = await door.enter(admin, new Date(door.now.getTime() - 8 * 24 * HOUR));
    await post(form, typed, old);
    await post(form, typed, { Cookie: "giao_ban_session=abcdefghijklmnopqrstuvwxyz234567" });
    expect(await db.selectFrom("draft").selectAll().execute()).toEqual([]);
  });
});

describe("the door", () => {
  test("does not lead to another site", async () => {
    for (const to of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/.//evil.example",
    ]) {
      expect((await signIn("quantri", to)).to).toBe("/");
    }
  });

  test("says the same of an unknown account and a wrong password, and keeps the name", async () => {
    const texts: string[] = [];
    for (const username of ["quantri", "khongco"]) {
      const answer = await post("/sign-in", { username, password: "sai mật khẩu" });
      expect(answer.status).toBe(400);
      const html = await answer.text();
      expect(html).toContain(`value="${username}"`);
      expect(html).not.toContain("sai mật khẩu");
      texts.push(html.match(/role="alert".*?<\/div>/s)?.[0] ?? "none");
    }
    expect(texts[0]).toBe(texts[1]);
  });

  test("says plainly how long to wait after too many tries", async () => {
    for (let n = 0; n < 8; n++) {
      await post("/sign-in", { username: "quantri", password: "sai mật khẩu" });
    }
    const answer = await post("/sign-in", { username: "quantri", password });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(await answer.text()).toMatch(/Hãy đợi \d+ phút/);
  });

  test("a session that a colleague's deactivation has ended is told from nobody's", async () => {
    const open = await door.enter(secretary);
    expect((await fetch(`${address}/account`, { headers: open, redirect: "manual" })).status).toBe(
      200,
    );
    await db
      .updateTable("app_user")
      .set({ is_active: false })
      .where("username", "=", "thuky")
      .execute();
    const answer = await fetch(`${address}/account`, { headers: open, redirect: "manual" });
    expect(answer.headers.get("Location")).toContain("/sign-in");
    await db
      .updateTable("app_user")
      .set({ is_active: true })
      .where("username", "=", "thuky")
      .execute();
  });
});

describe("a form sent twice, after the first sending has ended what it is about", () => {
  const removal = "/admin/holidays/2027-01-01/removal";

  test("leads where the first one led; from another window it says that it is gone", async () => {
    const headers = await door.enter(admin);
    const html = await page(removal, headers);
    const was = readForms(html)
      .flatMap((form) => form.fields)
      .find(({ name }) => name === "was")?.value;
    const body = { was: was ?? "", _key: "once" };
    const first = await post(removal, body, headers);
    const second = await post(removal, body, headers);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.headers.get("Location")).toBe(first.headers.get("Location"));
    const other = await post(removal, { ...body, _key: "another window" }, headers);
    expect(other.status).toBe(404);
    expect(await other.text()).toContain("Nội dung này không còn");
  });
});
