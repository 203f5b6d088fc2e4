import { defineText } from "../text.ts";

/** Returns that an appraiser proposes and the lead of the appraisal approves. */
export const returnApproval = defineText({
  vi: {
    mustPropose:
      "Trả hồ sơ phải được lãnh đạo thẩm định duyệt: chọn bước trả về, nêu lý do; hồ sơ ở lại bước này đến khi được duyệt.",
    waits: (by: string, to: string, on: string) =>
      `${by} trình duyệt trả hồ sơ về ${to} ngày ${on}`,
    declined: (by: string, to: string, on: string) =>
      `Không duyệt đề nghị của ${by} ngày ${on}: trả hồ sơ về ${to}`,
    why: (note: string) => `Lý do không duyệt: ${note}`,
    number: (number: string) => `Văn bản ${number}`,
    decision: "Ý kiến của lãnh đạo",
    decisions: { approve: "Duyệt trả hồ sơ", decline: "Không duyệt" },
    decisionNotes: {
      approve: "hồ sơ về bước trên, bắt đầu lần tiếp theo",
      decline: "hồ sơ ở lại, thẩm định tiếp",
    },
    on: "Ngày trả hồ sơ",
    onHint: (from: string) => `Từ ${from} đến hôm nay; chỉ dùng khi duyệt`,
    note: "Ý kiến, lý do",
    noteHint: "Bắt buộc khi không duyệt",
    card: "Trả hồ sơ chờ duyệt",
    flag: "chờ duyệt trả hồ sơ",
  },
  en: {
    mustPropose:
      "The lead of the appraisal approves returns: choose the stage and say why; the dossier stays here until it is approved.",
    waits: (by, to, on) => `${by} proposed on ${on} to return the dossier to ${to}`,
    declined: (by, to, on) => `Declined: the return to ${to} that ${by} proposed on ${on}`,
    why: (note) => `Why it was declined: ${note}`,
    number: (number) => `Document ${number}`,
    decision: "The lead's decision",
    decisions: { approve: "Approve the return", decline: "Decline" },
    decisionNotes: {
      approve: "the dossier goes back; the next round begins",
      decline: "the dossier stays; the appraisal goes on",
    },
    on: "Returned on",
    onHint: (from) => `From ${from} to today; used when it is approved`,
    note: "Remark, reason",
    noteHint: "Needed to decline",
    card: "Returns to be approved",
    flag: "return waits for approval",
  },
});
