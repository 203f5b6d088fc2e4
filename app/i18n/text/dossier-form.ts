import { defineText } from "../text.ts";

/** The forms of the appraisal ledger: moves, supplements, opinions, handovers, corrections. */
export const dossierForm = defineText({
  vi: {
    numberOut: "Số văn bản chuyển đi",
    datedOut: "Ngày văn bản chuyển đi",
    numberIn: "Số đến",
    datedIn: "Ngày đến",
    returnReasons: "Lý do trả hồ sơ",
    returnReasonsHint: "Chọn ít nhất một lý do khi trả hồ sơ; trả hồ sơ bắt đầu lần tiếp theo.",
    blockers: (count: number) => `${count} vướng mắc đang mở ở bước này`,
    blockersHint: "Hãy cho biết từng vướng mắc xử lý thế nào khi hồ sơ rời bước.",
    fates: {
      travels: "Chuyển theo hồ sơ",
      stays: "Ở lại lượt này",
      dropped: "Không còn là vướng mắc",
    },
    fateNotes: {
      travels: "vẫn mở, gắn với bước mới",
      stays: "vẫn mở, gắn với bước cũ",
      dropped: "thôi theo dõi, nêu lý do",
    },
    dropReason: (code: string) => `Lý do ${code} không còn là vướng mắc`,
    reportDone: (code: string) => `${code} đã giải quyết xong? Báo hoàn thành kèm kết quả`,
  },
  en: {
    numberOut: "Number of the document out",
    datedOut: "Date of the document out",
    numberIn: "Number in",
    datedIn: "Date in",
    returnReasons: "Reasons for the return",
    returnReasonsHint: "Choose at least one for a return; a return begins the next round.",
    blockers: (count) =>
      count === 1 ? "1 open blocker at this stage" : `${count} open blockers at this stage`,
    blockersHint: "Say what becomes of each when the dossier leaves.",
    fates: {
      travels: "Travels with the dossier",
      stays: "Stays at this visit",
      dropped: "No obstacle any more",
    },
    fateNotes: {
      travels: "open, at the new stage",
      stays: "open, at the old stage",
      dropped: "dropped, with the reason",
    },
    dropReason: (code) => `Why ${code} is no obstacle any more`,
    reportDone: (code) => `${code} is settled? Report it done, with the evidence`,
  },
});
