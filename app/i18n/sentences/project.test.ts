import { describe, expect, it } from "vitest";
import { eventVerbs } from "#app/domain/history/verb.ts";
import type { JsonValue } from "#db/schema.ts";
import { eventSentence } from "../event-sentence.ts";

const move = {
  from: { id: 7, vi: "Thẩm định", en: "Appraisal", round: 2 },
  to: { id: 6, vi: "Điều chỉnh", en: "Revision", round: 1 },
  on: "2026-11-20",
  reason: "Thiếu dự toán",
};
const paid = {
  id: 12,
  year: 2026,
  month: 10,
  amount: 200_000_000,
  fund: "plan",
  number: "UNC 118",
  asOf: "2026-10-31",
};
const finance = { id: 3, vi: "Sở Tài chính", en: "Finance" };
const samples: [string, JsonValue, string, string][] = [
  [
    "project.created",
    {
      owner: { vi: "Sở Y tế", en: "Health" },
      stage: { vi: "Lập hồ sơ", en: "Preparation" },
      budget: 3_500_000_000,
      on: "2026-11-02",
    },
    "Thêm dự án của Sở Y tế, tổng mức 3,5 tỷ đồng, ở bước Lập hồ sơ từ 02/11/2026",
    "Added the project of Health, budget 3.5 billion đồng, at Preparation since 02/11/2026",
  ],
  [
    "project.edited",
    {
      changes: {
        name_vi: { from: "A", to: "B" },
        owner: { from: { vi: "Sở Y tế", en: "Health" }, to: { vi: "Sở TN&MT", en: "Land" } },
        funding_source: { from: "recurrent", to: "mixed" },
        budget: { from: 1_000_000, to: 2_000_000 },
      },
    },
    "Sửa tên “A” thành “B”; chủ đầu tư Sở Y tế thành Sở TN&MT; nguồn vốn Chi thường xuyên thành Hỗn hợp; tổng mức 1 triệu đồng thành 2 triệu đồng",
    "Changed name “A” to “B”; owner Health to Land; funding Recurrent budget to Mixed; budget 1 million đồng to 2 million đồng",
  ],
  [
    "project.money_changed",
    { year: 2026, plan: { from: null, to: 0 }, disbursed: { from: null, to: 0 }, asOf: null },
    "Vốn năm 2026: kế hoạch 0 đồng, đã giải ngân 0 đồng",
    "Money of 2026: plan 0 đồng, disbursed 0 đồng",
  ],
  [
    "project.money_changed",
    {
      year: 2026,
      plan: { from: 3_000_000_000, to: 600_000_000 },
      carriedOver: { from: null, to: 500_000_000 },
      reason: "Cắt giảm vốn",
    },
    "Vốn năm 2026: kế hoạch 600 triệu đồng, chuyển nguồn 500 triệu đồng: Cắt giảm vốn",
    "Money of 2026: plan 600 million đồng, carried over 500 million đồng: Cắt giảm vốn",
  ],
  [
    "project.disbursed",
    { ...paid, fund: "carried_over", excess: "disbursement.over_carried", overReason: "Ứng trước" },
    "Ghi giải ngân 200 triệu đồng của tháng 10/2026 (UNC 118), chuyển nguồn, số liệu đến 31/10/2026; lý do vượt: Ứng trước",
    "Entered 200 million đồng of month 10/2026 (UNC 118) paid out, carried over, up to 31/10/2026; exceeds: Ứng trước",
  ],
  [
    "project.disbursement_corrected",
    { wrong: paid, right: { ...paid, amount: 20_000_000 }, reason: "Nhầm số" },
    "Ghi ngược giải ngân 200 triệu đồng của tháng 10/2026 (UNC 118), nhập lại 20 triệu đồng của tháng 10/2026 (UNC 118): Nhầm số",
    "Took back 200 million đồng of month 10/2026 (UNC 118) paid out, entered 20 million đồng of month 10/2026 (UNC 118) instead: Nhầm số",
  ],
  [
    "project.disbursement_corrected",
    { wrong: { ...paid, number: "" }, right: null, reason: "Nhầm dự án" },
    "Ghi ngược giải ngân 200 triệu đồng của tháng 10/2026: Nhầm dự án",
    "Took back 200 million đồng of month 10/2026 paid out: Nhầm dự án",
  ],
  [
    "project.stage_moved",
    { ...move, reason: "" },
    "Chuyển hồ sơ từ bước Thẩm định (lần 2) sang Điều chỉnh ngày 20/11/2026",
    "Moved the dossier from Appraisal (round 2) to Revision on 20/11/2026",
  ],
  [
    "project.stage_returned",
    move,
    "Trả hồ sơ từ bước Thẩm định (lần 2) về Điều chỉnh ngày 20/11/2026: Thiếu dự toán",
    "Returned the dossier from Appraisal (round 2) to Revision on 20/11/2026: Thiếu dự toán",
  ],
  [
    "project.stage_returned",
    {
      ...move,
      reasons: [{ id: 1, vi: "Thiếu thành phần hồ sơ", en: "Documents missing" }],
      blockers: [{ code: "VM-2026-001", fate: "travels" }],
    },
    "Trả hồ sơ từ bước Thẩm định (lần 2) về Điều chỉnh ngày 20/11/2026: Thiếu thành phần hồ sơ; Thiếu dự toán. Vướng mắc đang mở: VM-2026-001 chuyển theo hồ sơ",
    "Returned the dossier from Appraisal (round 2) to Revision on 20/11/2026: Documents missing; Thiếu dự toán. Open blockers: VM-2026-001 travels with the dossier",
  ],
  [
    "project.supplement_asked",
    {
      stage: move.from,
      on: "2026-11-10",
      dueOn: "2026-11-20",
      number: "88/STTTT",
      text: "Báo giá",
    },
    "Yêu cầu bổ sung hồ sơ ở bước Thẩm định (lần 2) ngày 10/11/2026, văn bản 88/STTTT, chậm nhất ngày 20/11/2026: Báo giá",
    "Asked for supplements at Appraisal (round 2) on 10/11/2026, document 88/STTTT, by 20/11/2026: Báo giá",
  ],
  [
    "project.supplement_answered",
    { stage: move.from, on: "2026-11-17", askedOn: "2026-11-10" },
    "Đã bổ sung hồ sơ ở bước Thẩm định (lần 2) ngày 17/11/2026 (yêu cầu ngày 10/11/2026)",
    "Supplements came at Appraisal (round 2) on 17/11/2026 (asked on 10/11/2026)",
  ],
  [
    "project.return_proposed",
    { ...move, reasons: [{ vi: "Sai mẫu", en: "Wrong form" }], reason: "Phụ lục 2" },
    "Trình duyệt trả hồ sơ từ bước Thẩm định (lần 2) về Điều chỉnh: Sai mẫu; Phụ lục 2",
    "Proposed to return the dossier from Appraisal (round 2) to Revision: Wrong form; Phụ lục 2",
  ],
  [
    "project.return_declined",
    { stage: move.from, on: "2026-11-10", reason: "Chỉ cần bổ sung" },
    "Không duyệt trả hồ sơ ở bước Thẩm định (lần 2), trình ngày 10/11/2026: Chỉ cần bổ sung",
    "Declined the return at Appraisal (round 2) proposed on 10/11/2026: Chỉ cần bổ sung",
  ],
  [
    "project.return_withdrawn",
    { stage: move.from, on: "2026-11-10" },
    "Rút đề nghị trả hồ sơ ở bước Thẩm định (lần 2), trình ngày 10/11/2026",
    "Withdrew the return at Appraisal (round 2) proposed on 10/11/2026",
  ],
  [
    "project.intake_checked",
    {
      stage: move.to,
      on: "2026-11-10",
      documents: 10,
      checked: 9,
      wanting: [{ vi: "Tờ trình", en: "Submission", state: "missing", note: "" }],
    },
    "Kiểm đếm hồ sơ ở bước Điều chỉnh ngày 10/11/2026: đã xem 9/10 giấy tờ, thiếu hoặc chưa đạt: Tờ trình",
    "Checked the dossier at Revision on 10/11/2026: 9 of 10 documents looked at, wanting: Submission",
  ],
  [
    "project.intake_accepted",
    { stage: move.to, on: "2026-11-10" },
    "Tiếp nhận hồ sơ ở bước Điều chỉnh: đầy đủ, hợp lệ từ ngày 10/11/2026",
    "Accepted the dossier at Revision: complete and valid from 10/11/2026",
  ],
  [
    "self_check.saved",
    { project: { id: 4, code: "QN-19" }, round: 1, documents: 10, missing: 1, checked: 9 },
    "Tự kiểm tra hồ sơ QN-19: đã xem 9/10 giấy tờ, thiếu 1",
    "Checked the own dossier QN-19: 9 of 10 documents looked at, 1 missing",
  ],
  [
    "project.opinion_asked",
    { stage: move.to, of: finance, on: "2026-11-10", days: 7, question: "Nguồn vốn" },
    "Lấy ý kiến Sở Tài chính (Điều chỉnh) ngày 10/11/2026, 7 ngày làm việc: Nguồn vốn",
    "Asked Finance for an opinion (Revision) on 10/11/2026, 7 working days: Nguồn vốn",
  ],
  [
    "project.opinion_answered",
    { stage: move.to, of: finance, on: "2026-11-17", number: "812/STC", answer: "Thống nhất" },
    "Sở Tài chính có ý kiến (Điều chỉnh) ngày 17/11/2026, văn bản 812/STC: Thống nhất",
    "Finance gave its opinion (Revision) on 17/11/2026, document 812/STC: Thống nhất",
  ],
  [
    "project.handed_over",
    { stage: move.to, to: finance, person: "Lê Văn Tám", on: "2026-11-17", note: "02 quyển" },
    "Giao hồ sơ ở bước Điều chỉnh cho Lê Văn Tám, Sở Tài chính ngày 17/11/2026: 02 quyển",
    "Handed the dossier at Revision to Lê Văn Tám, Finance on 17/11/2026: 02 quyển",
  ],
  [
    "project.handover_confirmed",
    { stage: move.to, to: finance, handedOn: "2026-11-17" },
    "Sở Tài chính xác nhận đã nhận hồ sơ ở bước Điều chỉnh, giao ngày 17/11/2026",
    "Finance confirmed receipt at Revision, handed over on 17/11/2026",
  ],
  [
    "project.visit_corrected",
    {
      stage: move.to,
      changes: {
        entered_on: { from: "2026-11-09", to: "2026-11-06" },
        number_in: { from: "", to: "1203" },
        stage_id: { from: move.to, to: move.from },
      },
      reason: "Nhập nhầm",
    },
    "Đính chính lượt xử lý ở bước Điều chỉnh: ngày vào 09/11/2026 thành 06/11/2026; số đến – thành “1203”; bước Điều chỉnh thành Thẩm định (lần 2); lý do: Nhập nhầm",
    "Corrected the visit at Revision: day in 09/11/2026 to 06/11/2026; number in – to “1203”; stage Revision to Appraisal (round 2); reason: Nhập nhầm",
  ],
  [
    "route.copied",
    { route: { vi: "Mua sắm", en: "Procurement", edition: 2 } },
    "Chép quy trình Mua sắm thành bản dự thảo 2",
    "Copied the route Procurement as draft edition 2",
  ],
  [
    "route.edited",
    {
      route: { vi: "Mua sắm", en: "Procurement", edition: 2 },
      stage: move.from,
      action: "removed",
    },
    "Sửa bản dự thảo 2 của quy trình Mua sắm: bỏ bước Thẩm định",
    "Changed draft edition 2 of the route Procurement: took out stage Appraisal",
  ],
  [
    "route.discarded",
    { route: { vi: "Mua sắm", en: "Procurement", edition: 2 } },
    "Bỏ bản dự thảo 2 của quy trình Mua sắm",
    "Threw away draft edition 2 of the route Procurement",
  ],
  [
    "route.withdrawn",
    { route: { vi: "Mua sắm", en: "Procurement", edition: 2 } },
    "Rút bản 2 của quy trình Mua sắm về dự thảo",
    "Took edition 2 of the route Procurement back to a draft",
  ],
  [
    "route.put_in_effect",
    { route: { vi: "Mua sắm", en: "Procurement", edition: 2 }, on: "2026-12-01" },
    "Quy trình Mua sắm, bản 2, có hiệu lực từ 01/12/2026",
    "Route Procurement, edition 2, takes effect on 01/12/2026",
  ],
  [
    "project.deactivated",
    { reason: "Đã quyết toán" },
    "Ngừng theo dõi dự án: Đã quyết toán",
    "Ended the follow-up: Đã quyết toán",
  ],
  [
    "project.reactivated",
    { reason: "Bổ sung vốn" },
    "Theo dõi lại dự án: Bổ sung vốn",
    "Took the project up again: Bổ sung vốn",
  ],
  [
    "stage.edited",
    {
      stage: { vi: "Góp ý", en: "Comments" },
      changes: {
        daysAllowed: { from: 7, to: 10 },
        recordedBy: { from: "owner", to: "finance" },
        isPausable: { from: false, to: true },
      },
    },
    "Sửa bước Góp ý: thời hạn quy định 7 thành 10; người ghi nhận Chủ đầu tư thành Sở Tài chính; đồng hồ dừng không thành có",
    "Changed stage Comments: time allowed 7 to 10; recorded by Project owner to Finance Department; clock paused no to yes",
  ],
  [
    "holiday.edited",
    { action: "added", day: "2026-12-24", kind: "holiday", vi: "Nghỉ bão", en: "Storm day" },
    "Thêm ngày 24/12/2026 vào lịch: Nghỉ bão (Nghỉ lễ)",
    "Added 24/12/2026 to the calendar: Storm day (Public holiday)",
  ],
];

/** Amounts keep figure and unit together with no-break spaces. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("the history of projects, stages and days off", () => {
  it.each(samples)("%s reads as a sentence", (verb, particulars, vi, en) => {
    expect(plain(eventSentence(verb, particulars, "vi"))).toBe(vi);
    expect(plain(eventSentence(verb, particulars, "en"))).toBe(en);
  });

  it("has a sentence for every verb, and survives old or empty particulars", () => {
    const own = eventVerbs.filter((verb) =>
      /^(project|self_check|stage|holiday|route)\./.test(verb),
    );
    expect(own.map((verb) => samples.some(([sample]) => sample === verb))).not.toContain(false);
    for (const verb of own) {
      for (const particulars of [{}, null, { changes: null, from: 3 }] as JsonValue[]) {
        expect(eventSentence(verb, particulars, "vi")).not.toMatch(/undefined|object/);
      }
    }
  });
});
