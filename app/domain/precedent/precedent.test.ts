import { beforeAll, describe, expect, test } from "vitest";
import { confirmDone, reportDone } from "#app/domain/issue/completion.server.ts";
import { applyDisposition } from "#app/domain/issue/disposition.server.ts";
import { getIssuePage } from "#app/domain/issue/page.server.ts";
import { addUser } from "#app/domain/user/commands.server.ts";
import { type CastName, ctxOf } from "#tests/support/cast.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { createRegister, type Register } from "#tests/support/register.ts";
import { SampleRegister } from "#tests/support/sample-register.ts";
import {
  approvePrecedent,
  editPrecedent,
  proposePrecedent,
  withdrawPrecedent,
} from "./commands.server.ts";
import { listPrecedents } from "./list.server.ts";
import { readPrecedentQuery } from "./list-query.ts";
import { getPrecedent, getProposalOf } from "./page.server.ts";

const { db } = await createTestDatabase();
let r: Register;

beforeAll(async () => {
  r = await createRegister(db);
});

const fields = {
  title: "Chia sẻ dữ liệu khám, chữa bệnh khi BHXH chưa có hướng dẫn",
  problem: "Chưa thống nhất phương án lấy dữ liệu khám, chữa bệnh từ BHXH.",
  solution: "UBND tỉnh ký quy chế phối hợp với BHXH tỉnh, giới hạn 27 trường dữ liệu.",
  norm: "Nghị định 47/2020/NĐ-CP, Điều 13",
  document: "Quy chế 12/QCPH-UBND-BHXH",
  stageId: null,
  categoryId: null,
  kindId: null,
};

async function resolved(): Promise<string> {
  const { code } = await r.raise();
  await reportDone(
    r.as("leaderHealth"),
    { issue: code },
    { text: "Đã ký quy chế phối hợp chia sẻ dữ liệu", number: "12/QCPH" },
  );
  await confirmDone(r.as("secretary"), { issue: code }, {});
  return code;
}

const listed = async (name: CastName, query = "") =>
  (await listPrecedents(r.as(name), readPrecedentQuery(new URLSearchParams(query)))).rows.map(
    (row) => row.code,
  );

describe("a precedent", () => {
  test("is proposed from a resolved issue with what settled it, once", async () => {
    const code = await resolved();
    const proposal = await getProposalOf(r.as("officerHealth"), code.toLowerCase());
    expect(proposal).toMatchObject({
      issue: code,
      problem: "Chưa thống nhất phương án lấy dữ liệu khám, chữa bệnh từ BHXH",
      solution: "Đã ký quy chế phối hợp chia sẻ dữ liệu",
      document: "12/QCPH",
      stageId: r.stages.THAMDINH,
    });
    const made = await proposePrecedent(r.as("officerHealth"), proposal);
    expect(made.code).toMatch(/^TH-2026-\d{3}$/);
    const refused = { kind: "conflict", key: "precedent.exists", params: { other: made.code } };
    await expect(getProposalOf(r.as("secretary"), code)).rejects.toMatchObject(refused);
    await expect(proposePrecedent(r.as("secretary"), proposal)).rejects.toMatchObject(refused);
    const open = await r.raise();
    await expect(getProposalOf(r.as("secretary"), open.code)).rejects.toMatchObject({
      kind: "conflict",
      key: "precedent.not_resolved",
    });
  });

  test("is known to its writers and approvers until it is approved, then to all", async () => {
    const { code } = await proposePrecedent(r.as("officerHealth"), fields);
    const seen = async (name: CastName) =>
      getPrecedent(r.as(name), code).then(
        (page) => page.state,
        (error) => error.kind,
      );
    expect(await Promise.all((["leaderHealth", "secretary"] as const).map(seen))).toEqual([
      "proposed",
      "proposed",
    ]);
    for (const name of ["leaderLand", "viewer", "chair", "appraiser"] as const)
      expect(await seen(name)).toBe("not_found");
    expect(await listed("leaderLand", "state=proposed")).not.toContain(code);
    expect(await listed("secretary", "state=proposed")).toContain(code);
    await approvePrecedent(r.as("secretary"), { code });
    for (const name of ["leaderLand", "viewer"] as const) expect(await seen(name)).toBe("approved");
    expect(await listed("viewer")).toContain(code);
  });

  test("is approved by the secretary or the appraisal lead, never by who wrote it", async () => {
    const { code } = await proposePrecedent(r.as("secretary"), fields);
    await expect(approvePrecedent(r.as("secretary"), { code })).rejects.toMatchObject({
      kind: "forbidden",
      key: "precedent.own",
    });
    await expect(approvePrecedent(r.as("chair"), { code })).rejects.toMatchObject({
      kind: "not_found",
    });
    const lead = await addUser(r.as("administrator"), {
      username: "tp.thamdinh",
      full_name: "Hồ Quang Huy",
      title_vi: "",
      title_en: "",
      email: "",
      phone: "",
      department_id: r.departments.STTTT ?? 0,
      role: "appraisal_lead",
    });
    const actor = {
      ...r.actors.appraiser,
      id: lead.id,
      roles: [{ role: "appraisal_lead" as const, departmentId: r.departments.STTTT ?? 0 }],
    };
    await approvePrecedent(ctxOf(db, actor), { code });
    await expect(approvePrecedent(r.as("secretary2"), { code })).rejects.toMatchObject({
      kind: "conflict",
      key: "precedent.approved",
    });
  });

  test("is corrected by its writers while proposed, later by approvers; stale is told", async () => {
    const { code } = await proposePrecedent(r.as("leaderHealth"), fields);
    await editPrecedent(r.as("officerHealth"), { code, version: 1 }, { ...fields, title: "Mới" });
    await expect(
      editPrecedent(r.as("secretary"), { code, version: 1 }, fields),
    ).rejects.toMatchObject({ kind: "conflict", key: "stale" });
    await approvePrecedent(r.as("secretary"), { code });
    await expect(editPrecedent(r.as("leaderHealth"), { code }, fields)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await editPrecedent(
      r.as("secretary2"),
      { code },
      { ...fields, norm: "Nghị định 47/2024/NĐ-CP" },
    );
    const { events } = await getPrecedent(r.as("viewer"), code);
    expect(events.map((event) => event.verb)).toEqual([
      "precedent.edited",
      "precedent.approved",
      "precedent.edited",
      "precedent.proposed",
    ]);
  });

  test("is withdrawn with a reason and never lost", async () => {
    const { code } = await proposePrecedent(r.as("leaderHealth"), fields);
    await approvePrecedent(r.as("secretary"), { code });
    const reason = "Nghị định mới thay thế";
    await expect(
      withdrawPrecedent(r.as("leaderHealth"), { code }, { reason }),
    ).rejects.toMatchObject({ kind: "forbidden" });
    await withdrawPrecedent(r.as("secretary2"), { code }, { reason });
    expect(await getPrecedent(r.as("viewer"), code)).toMatchObject({
      state: "withdrawn",
      withdrawReason: reason,
    });
    expect(await listed("viewer")).not.toContain(code);
    expect(await listed("viewer", "state=withdrawn")).toContain(code);
    await expect(withdrawPrecedent(r.as("secretary"), { code }, { reason })).rejects.toMatchObject({
      kind: "conflict",
      key: "precedent.withdrawn",
    });
  });

  test("is searched without marks, and by its ties", async () => {
    const { code } = await proposePrecedent(r.as("leaderHealth"), {
      ...fields,
      title: "Đơn giá số hóa tài liệu lưu trữ",
      stageId: r.stages.PHEDUYET ?? 0,
      categoryId: r.categories.DINHMUC ?? 0,
    });
    await approvePrecedent(r.as("secretary"), { code });
    expect(await listed("viewer", "q=don gia so hoa")).toEqual([code]);
    expect(await listed("viewer", "stage=PHEDUYET&category=DINHMUC")).toEqual([code]);
    expect(await listed("viewer", "stage=LCNT")).toEqual([]);
  });

  test("may not be proposed by those who only read or administer", async () => {
    for (const name of ["viewer", "administrator"] as const)
      await expect(proposePrecedent(r.as(name), fields)).rejects.toMatchObject({
        kind: "forbidden",
      });
  });
});

test("law 8: who only reads learns of it once the meeting that solved the issue is issued", async () => {
  const { id, code } = await r.raise();
  const sample = new SampleRegister(db, r);
  const meetingId = await sample.meeting("2026-11-09", "closed");
  await db
    .updateTable("meeting")
    .set({ chair_user_id: r.actors.chair.id })
    .where("id", "=", meetingId)
    .execute();
  const effect = await applyDisposition(r.as("secretary"), {
    issueId: id,
    disposition: "resolved",
    newDeadline: null,
    newLeadDepartmentId: null,
    reason: "Đã ký quy chế",
    conclusionText: "Kết thúc theo dõi",
    meeting: { id: meetingId, code: "HGB-2026-11", heldOn: "2026-11-09" },
  });
  await sample.review(meetingId, id, "resolved");
  await db
    .updateTable("agenda_item")
    .set({ effect: JSON.stringify(effect) })
    .where("issue_id", "=", id)
    .execute();
  const made = await proposePrecedent(
    r.as("leaderHealth"),
    await getProposalOf(r.as("leaderHealth"), code),
  );
  await approvePrecedent(r.as("secretary"), { code: made.code });
  const hidden = { kind: "not_found" };
  await expect(getPrecedent(r.as("viewer"), made.code)).rejects.toMatchObject(hidden);
  expect(await listed("viewer")).not.toContain(made.code);
  expect(JSON.stringify(await getIssuePage(r.as("viewer"), code))).not.toContain(made.code);
  expect((await getPrecedent(r.as("leaderLand"), made.code)).source).toBe(code);
  await db
    .updateTable("meeting")
    .set({
      state: "issued",
      minutes_state: "issued",
      document_number: "1/TB",
      document_date: "2026-11-20",
    })
    .where("id", "=", meetingId)
    .execute();
  expect((await getPrecedent(r.as("viewer"), made.code)).source).toBe(code);
});
