import { beforeEach, describe, expect, test } from "vitest";
import { castMoment, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { addUser, deactivateUser, editUser, reactivateUser } from "./commands.server.ts";
import type { NewUser } from "./form.ts";
import { countUsers, getUser, listGrants, listUsers } from "./queries.server.ts";
import { endRole, grantRole } from "./role-commands.server.ts";

const { db } = await createTestDatabase();
const cast = await createCast(db);
const { administrator, secretary, officerHealth: van } = cast.actors;
const admin = ctxOf(db, administrator);
const today = "2026-11-23";
const health = cast.departments.SYT ?? 0;

const someone = (username: string, more: Partial<NewUser> = {}): NewUser => ({
  username,
  full_name: "Lê Thị Ánh Tuyết",
  title_vi: "Chuyên viên",
  title_en: "Officer",
  department_id: health,
  email: "",
  phone: "",
  role: undefined,
  ...more,
});
const versionOf = async (username: string) => (await getUser(db, username)).version;
const verbsOf = async (userId: number) =>
  (
    await db
      .selectFrom("event")
      .select("verb")
      .where("user_id", "=", userId)
      .orderBy("id")
      .execute()
  ).map((event) => event.verb);

describe("adding and editing", () => {
  test("a person is added with a first role from today", async () => {
    const { id } = await addUser(admin, someone("cv.syt2", { role: "officer" }));
    expect(await getUser(db, "cv.syt2")).toMatchObject({
      fullName: "Lê Thị Ánh Tuyết",
      hasPassword: false,
      isActive: true,
      email: null,
    });
    expect(await listGrants(db, id, today)).toMatchObject([
      { role: "officer", validFrom: today, validTo: null, validity: "current" },
    ]);
    expect(await verbsOf(id)).toEqual(["user.created", "user.role_granted"]);
  });

  test("a taken name is refused beside its field, and leaves nothing behind", async () => {
    await expect(addUser(admin, someone("thuky"))).rejects.toMatchObject({
      key: "user.username_taken",
      field: "username",
    });
  });

  test("editing tells what changed, and a stale form is refused", async () => {
    const { id } = await addUser(admin, someone("sua.thu"));
    const { username: _, role: __, ...person } = someone("sua.thu");
    await editUser(admin, id, { ...person, full_name: "Lê Thị Tuyết", version: 1 });
    const event = await db
      .selectFrom("event")
      .select("particulars")
      .where("user_id", "=", id)
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(event.particulars).toMatchObject({
      changes: { full_name: { from: "Lê Thị Ánh Tuyết", to: "Lê Thị Tuyết" } },
    });
    await expect(editUser(admin, id, { ...person, version: 1 })).rejects.toMatchObject({
      kind: "conflict",
      key: "stale",
    });
  });

  test("to everybody else accounts do not exist", async () => {
    await expect(addUser(ctxOf(db, secretary), someone("la.la"))).rejects.toMatchObject({
      kind: "not_found",
    });
    await expect(deactivateUser(ctxOf(db, cast.actors.chair), van.id, 1)).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  test("a dissolved department takes nobody new", async () => {
    const dissolved = cast.departments.BDT ?? 0;
    await db
      .updateTable("department")
      .set({ is_active: false })
      .where("id", "=", dissolved)
      .execute();
    await expect(
      addUser(admin, someone("moi.ve", { department_id: dissolved })),
    ).rejects.toMatchObject({ key: "department.inactive", field: "department_id" });
  });
});

describe("deactivating", () => {
  test("ends sessions and links, and can be undone", async () => {
    await db
      .insertInto("session")
      .values({
        id: "x",
        user_id: van.id,
        created_at: castMoment,
        last_seen_at: castMoment,
        expires_at: new Date("2027-01-01"),
      })
      .execute();
    await deactivateUser(admin, van.id, await versionOf("cv.syt"));
    const session = await db
      .selectFrom("session")
      .select("revoked_at")
      .where("id", "=", "x")
      .executeTakeFirstOrThrow();
    expect(session.revoked_at).toEqual(castMoment);
    await expect(deactivateUser(admin, van.id, await versionOf("cv.syt"))).rejects.toMatchObject({
      key: "user.inactive",
    });
    await reactivateUser(admin, van.id, await versionOf("cv.syt"));
    expect((await getUser(db, "cv.syt")).isActive).toBe(true);
  });
});

describe("the last administrator", () => {
  const grantOf = async (userId: number) => {
    const grants = await listGrants(db, userId, today);
    return (
      grants.find((grant) => grant.role === "administrator" && grant.validity === "current")?.id ??
      0
    );
  };
  const giveRole = (userId: number, valid_to: string | null = null) =>
    grantRole(admin, userId, {
      role: "administrator",
      department_id: null,
      valid_from: today,
      valid_to,
    });

  beforeEach(async () => {
    await db
      .deleteFrom("user_role")
      .where("role", "=", "administrator")
      .where("user_id", "!=", administrator.id)
      .execute();
  });

  test("cannot be deactivated or stripped", async () => {
    const refusal = { kind: "conflict", key: "user.last_administrator" };
    const version = await versionOf("quantri");
    await expect(deactivateUser(admin, administrator.id, version)).rejects.toMatchObject(refusal);
    const grant = await grantOf(administrator.id);
    await expect(endRole(admin, administrator.id, grant, null)).rejects.toMatchObject(refusal);
    await expect(endRole(admin, administrator.id, grant, "2027-06-30")).rejects.toMatchObject(
      refusal,
    );
  });

  test("one who leaves on a known day does not count as remaining", async () => {
    await giveRole(secretary.id, "2026-12-31");
    await expect(
      endRole(admin, administrator.id, await grantOf(administrator.id), null),
    ).rejects.toMatchObject({ key: "user.last_administrator" });
  });

  test("two who strip each other at once leave one", async () => {
    await giveRole(secretary.id);
    const results = await Promise.allSettled([
      endRole(admin, administrator.id, await grantOf(administrator.id), "2026-11-30"),
      endRole(admin, secretary.id, await grantOf(secretary.id), "2026-11-30"),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    await db
      .updateTable("user_role")
      .set({ valid_to: null })
      .where("user_id", "=", administrator.id)
      .execute();
  });

  test("two who deactivate each other at once leave one", async () => {
    await giveRole(secretary.id);
    const results = await Promise.allSettled([
      deactivateUser(admin, administrator.id, await versionOf("quantri")),
      deactivateUser(admin, secretary.id, await versionOf("thuky")),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    await db.updateTable("app_user").set({ is_active: true }).execute();
  });
});

describe("roles", () => {
  test("add up, each with its department and days, and the same one only once at a time", async () => {
    const { id } = await addUser(admin, someone("nhieu.vai"));
    const officer = { role: "officer", department_id: health } as const;
    await grantRole(admin, id, { ...officer, valid_from: "2026-01-01", valid_to: "2026-06-30" });
    await grantRole(admin, id, { ...officer, valid_from: "2026-07-01", valid_to: null });
    await grantRole(admin, id, {
      role: "officer",
      department_id: cast.departments.STC ?? 0,
      valid_from: "2026-12-01",
      valid_to: null,
    });
    await expect(
      grantRole(admin, id, { ...officer, valid_from: "2026-05-01", valid_to: "2026-05-31" }),
    ).rejects.toMatchObject({ key: "role.held_already" });
    const grants = await listGrants(db, id, today);
    expect(grants.map((grant) => grant.validity)).toEqual(["current", "future", "ended"]);
  });

  test("a province-wide role forgets the department that the form sent along", async () => {
    const { id } = await addUser(admin, someone("toan.tinh"));
    await grantRole(admin, id, {
      role: "viewer",
      department_id: health,
      valid_from: today,
      valid_to: null,
    });
    expect(await listGrants(db, id, today)).toMatchObject([{ role: "viewer", departmentVi: null }]);
  });

  test("ended now it held until yesterday; begun today it never held", async () => {
    const { id } = await addUser(admin, someone("het.vai", { role: "officer" }));
    const older = await grantRole(admin, id, {
      role: "viewer",
      department_id: null,
      valid_from: "2026-01-01",
      valid_to: null,
    });
    await endRole(admin, id, older.id, null);
    const [todays] = (await listGrants(db, id, today)).filter((one) => one.role === "officer");
    await endRole(admin, id, todays?.id ?? 0, null);
    expect(await listGrants(db, id, today)).toMatchObject([
      { role: "viewer", validTo: "2026-11-22", validity: "ended" },
    ]);
    await expect(endRole(admin, id, older.id, null)).rejects.toMatchObject({
      key: "role.ended_already",
    });
  });

  test("another person's role is not found", async () => {
    const [grant] = await listGrants(db, van.id, today);
    await expect(endRole(admin, secretary.id, grant?.id ?? 0, null)).rejects.toMatchObject({
      kind: "not_found",
    });
  });
});

describe("the list", () => {
  test("finds without marks, and pages both ways in Vietnamese order", async () => {
    await db
      .insertInto("app_user")
      .values(
        Array.from({ length: 120 }, (_, n) => ({
          username: `trang${n}`,
          full_name: `Người Thử ${["Đào", "Dung", "Ân", "An"][n % 4]}`,
          given_name: ["Đào", "Dung", "Ân", "An"][n % 4] ?? "",
          search_text: "nguoi thu trang",
          created_at: castMoment,
        })),
      )
      .execute();
    const filter = { q: "Trảng" };
    expect(await countUsers(db, filter, today)).toBe(120);
    const first = await listUsers(db, filter, today, {});
    const second = await listUsers(db, filter, today, { after: first.after ?? 0 });
    const third = await listUsers(db, filter, today, { after: second.after ?? 0 });
    const all = [...first.users, ...second.users, ...third.users];
    expect(new Set(all.map((user) => user.id)).size).toBe(120);
    expect([...new Set(all.map((user) => user.fullName.split(" ").at(-1)))]).toEqual([
      "An",
      "Ân",
      "Dung",
      "Đào",
    ]);
    expect(third.after).toBeNull();
    const back = await listUsers(db, filter, today, { before: third.before ?? 0 });
    expect(back.users).toEqual(second.users);
    const start = await listUsers(db, filter, today, { before: second.before ?? 0 });
    expect(start.users).toEqual(first.users);
    expect(start.before).toBeNull();
  });

  test("filters by role of today, department and state", async () => {
    const names = async (filter: Parameters<typeof listUsers>[1]) =>
      (await listUsers(db, filter, today, {})).users.map((user) => user.username);
    expect(await names({ role: "chair" })).toEqual(["pct"]);
    expect(await names({ departmentId: cast.departments.STC })).toEqual(["pgd.stc"]);
    expect(await names({ state: "inactive" })).toEqual([]);
  });
});
