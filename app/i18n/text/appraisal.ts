import { defineText } from "../text.ts";

/** Words of the appraisal ledger: parties, rounds, what becomes of blockers. */
export const appraisal = defineText({
  vi: {
    parties: {
      owner: "Chủ đầu tư",
      appraiser: "Cơ quan thẩm định",
      finance: "Sở Tài chính",
      other: "Đơn vị khác",
    },
    blockers: "Vướng mắc đang mở",
    fateWords: { travels: "chuyển theo hồ sơ", stays: "ở lại lượt này", dropped: "thôi theo dõi" },
  },
  en: {
    parties: {
      owner: "Project owner",
      appraiser: "Appraising body",
      finance: "Finance Department",
      other: "Others",
    },
    blockers: "Open blockers",
    fateWords: {
      travels: "travels with the dossier",
      stays: "stays at this visit",
      dropped: "is dropped",
    },
  },
});
