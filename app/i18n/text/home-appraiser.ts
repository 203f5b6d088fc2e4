import { defineText } from "../text.ts";

/** Dossiers under appraisal: the appraiser’s home. */
export const appraiser = defineText({
  vi: {
    title: "Hồ sơ đang ở bàn thẩm định",
    dossiers: "Hồ sơ đang xử lý",
    order: "xếp theo: quá thời hạn nhiều nhất",
    none: "Không có hồ sơ nào ở các bước do đơn vị ghi nhận",
    noneText: "Dự án chuyển đến bước thẩm định sẽ hiện ở đây.",
    project: "Dự án",
    owner: "Chủ đầu tư",
    stage: "Bước",
    since: "Từ ngày",
    days: "Ngày / hạn",
    blockers: "Vướng mắc",
    over: (count: string) => `${count} quá thời hạn`,
    atStages: "Vướng mắc ở các bước này",
    noBlockers: "Không có vướng mắc",
  },
  en: {
    title: "Dossiers under appraisal",
    dossiers: "Dossiers at hand",
    order: "ordered by: furthest past the time allowed",
    none: "No dossier at the stages that this body records",
    noneText: "Projects that reach an appraisal stage appear here.",
    project: "Project",
    owner: "Owner",
    stage: "Stage",
    since: "Since",
    days: "Days / allowed",
    blockers: "Blockers",
    over: (count) => `${count} past the time allowed`,
    atStages: "Blockers at these stages",
    noBlockers: "No blockers",
  },
});
