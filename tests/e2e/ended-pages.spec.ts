import { deactivateDepartment } from "#app/domain/department/commands.server.ts";
import { deactivateProject } from "#app/domain/project/edit.server.ts";
import { deactivateUser } from "#app/domain/user/commands.server.ts";
import { expect, type OwnSite, test } from "#tests/support/own-site.ts";
import { expectReadsWell } from "./reads-well.ts";

test("what has ended can be taken up again: those pages read well too", async ({ page, own }) => {
  const now = new Date();
  const { userId, grantId } = await roleOf(own, "cv.syt");
  await deactivateProject(await own.as("thuky", now), "QN-40", {
    reason: "Nhập vào nền tảng dùng chung.",
    version: await versionOf(own, "project", "QN-40"),
  });
  const admin = await own.as("quantri", now);
  await deactivateDepartment(admin, "SDTTG", await versionOf(own, "department", "SDTTG"));

  await own.enter(page, "thuky", now);
  await expectReadsWell(page, own.db, "thuky", "/projects/QN-40/reactivation");
  await own.enter(page, "quantri", now);
  await expectReadsWell(page, own.db, "quantri", "/departments/SDTTG/reactivation");
  await expectReadsWell(page, own.db, "quantri", `/admin/users/cv.syt/roles/${grantId}/ending`);
  await deactivateUser(admin, userId, 1);
  await expectReadsWell(page, own.db, "quantri", "/admin/users/cv.syt/reactivation");
  const response = await page.goto("/no-such-page");
  expect(response?.status()).toBe(404);
});

async function roleOf(own: OwnSite, username: string) {
  return own.db
    .selectFrom("user_role as r")
    .innerJoin("app_user as u", "u.id", "r.user_id")
    .where("u.username", "=", username)
    .select(["u.id as userId", "r.id as grantId"])
    .executeTakeFirstOrThrow();
}

async function versionOf(own: OwnSite, table: "project" | "department", code: string) {
  const row = await own.db
    .selectFrom(table)
    .select("version")
    .where("code", "=", code)
    .executeTakeFirstOrThrow();
  return row.version;
}
