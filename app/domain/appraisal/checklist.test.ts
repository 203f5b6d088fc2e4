import { beforeAll, expect, it } from "vitest";
import { type Cast, createCast, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { getChecklist, listChecklists } from "./checklist.server.ts";
import { addDocument, editDocument, stepDocument } from "./edit-checklist.server.ts";

const { db } = await createTestDatabase();
let cast: Cast;

beforeAll(async () => {
  cast = await createCast(db);
});

const as = (name: keyof Cast["actors"]) => ctxOf(db, cast.actors[name]);
const names = async (kind: string) =>
  (await getChecklist(db, kind)).documents.filter((one) => one.isActive).map((one) => one.nameVi);

it("every kind begins with the list of its documents, those “if any” marked", async () => {
  const lists = await listChecklists(db);
  expect(lists.map(({ kind, documents }) => [kind, documents])).toEqual([
    ["DA_BCNCKT", 10],
    ["DA_BCKTKT", 10],
    ["DC_DTCT", 10],
    ["THUE_DV", 7],
    ["MUA_SAM", 7],
  ]);
  const { documents } = await getChecklist(db, "DC_DTCT");
  expect(documents.filter((one) => !one.isRequired).map((one) => one.nameVi)).toEqual([
    "Bảng tính chi phí phần mềm nội bộ",
  ]);
  expect(documents.every((one) => one.isDefault)).toBe(true);
  await expect(getChecklist(db, "KHONG")).rejects.toMatchObject({ kind: "not_found" });
});

it("the administrator adds, renames, orders and retires documents, each in the history", async () => {
  const admin = as("administrator");
  const facts = { nameVi: "Biên bản họp", nameEn: "Minutes", isRequired: false };
  const id = await addDocument(admin, "THUE_DV", { ...facts, version: 1 });
  expect((await names("THUE_DV")).at(-1)).toBe("Biên bản họp");
  await stepDocument(admin, "THUE_DV", { documentId: id, step: "up", version: 2 });
  expect((await names("THUE_DV")).at(-2)).toBe("Biên bản họp");

  const [first] = (await getChecklist(db, "THUE_DV")).documents;
  const changed = { nameVi: "Tờ trình thuê dịch vụ", nameEn: "Submission", isRequired: true };
  const key = first?.id ?? 0;
  await editDocument(admin, "THUE_DV", key, { ...changed, isActive: true, version: 3 });
  // Nothing changed, nothing written.
  await editDocument(admin, "THUE_DV", key, { ...changed, isActive: true, version: 4 });
  await editDocument(admin, "THUE_DV", id, { ...facts, isActive: false, version: 4 });
  const list = await getChecklist(db, "THUE_DV");
  expect(list.version).toBe(5);
  expect(list.documents[0]).toMatchObject({ nameVi: "Tờ trình thuê dịch vụ", isDefault: false });
  expect(list.documents.find((one) => one.id === id)).toMatchObject({ isActive: false });

  const events = await db
    .selectFrom("event")
    .where("verb", "=", "checklist.edited")
    .select("particulars")
    .orderBy("id")
    .execute();
  expect(events.map(({ particulars }) => particulars)).toMatchObject([
    { action: "added", document: { vi: "Biên bản họp" }, kind: { vi: "Thuê dịch vụ CNTT" } },
    { action: "moved" },
    { action: "changed", changes: { nameVi: { from: "Tờ trình" } } },
    { action: "retired" },
  ]);
});

it("refuses whoever is no administrator, what is stale and what is of another kind", async () => {
  const admin = as("administrator");
  const facts = { nameVi: "A", nameEn: "A", isRequired: true };
  await expect(
    addDocument(as("secretary"), "MUA_SAM", { ...facts, version: 1 }),
  ).rejects.toMatchObject({ kind: "not_found" });
  await expect(addDocument(admin, "MUA_SAM", { ...facts, version: 7 })).rejects.toMatchObject({
    key: "stale",
  });
  const [other] = (await getChecklist(db, "DC_DTCT")).documents;
  await expect(
    editDocument(admin, "MUA_SAM", other?.id ?? 0, { ...facts, isActive: true, version: 1 }),
  ).rejects.toMatchObject({ kind: "not_found" });
});
