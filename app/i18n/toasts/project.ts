import type { Sentences } from "../refusal.server.ts";

export const projectToasts: Sentences = {
  "project.created": { vi: "Đã thêm dự án {code}.", en: "Project {code} was added." },
  "project.edited": { vi: "Đã lưu thông tin dự án {code}.", en: "Project {code} was saved." },
  "project.money_changed": {
    vi: "Đã lưu kế hoạch vốn năm {year} của dự án {code}.",
    en: "The plan of {year} of project {code} was saved.",
  },
  "project.stage_moved": {
    vi: "Hồ sơ {code} đã chuyển sang bước {stage}.",
    en: "The dossier of {code} has moved to {stage}.",
  },
  "project.day_entered": {
    vi: "Đã lưu {count} dòng của {dossiers} hồ sơ.",
    en: "{count} rows of {dossiers} dossiers were saved.",
  },
  "project.self_check": {
    vi: "Đã lưu kết quả tự kiểm tra. Chỉ đơn vị đồng chí thấy kết quả này.",
    en: "The check was saved. Only your department sees it.",
  },
  "project.intake": {
    vi: "Đã ghi kết quả kiểm đếm hồ sơ {code}.",
    en: "The intake of {code} was saved.",
  },
  "project.return_proposed": {
    vi: "Đã trình duyệt trả hồ sơ {code}. Hồ sơ ở lại bước này đến khi được duyệt.",
    en: "The return of {code} was proposed. It stays where it is until it is approved.",
  },
  "project.return_decision": {
    vi: "Đã ghi ý kiến về việc trả hồ sơ {code}.",
    en: "The decision on the return of {code} was saved.",
  },
  "project.return_withdrawal": {
    vi: "Đã rút đề nghị trả hồ sơ {code}.",
    en: "The proposed return of {code} was withdrawn.",
  },
  "project.supplement": {
    vi: "Đã yêu cầu bổ sung hồ sơ {code}. Đồng hồ thẩm định dừng đến khi có bổ sung.",
    en: "A supplement was asked for {code}. The appraiser's clock pauses until it is in.",
  },
  "project.supplement_answer": {
    vi: "Đã ghi nhận bổ sung của hồ sơ {code}.",
    en: "The supplement of {code} was entered.",
  },
  "project.opinion": {
    vi: "Đã gửi lấy ý kiến về hồ sơ {code}.",
    en: "An opinion on {code} was asked for.",
  },
  "project.opinion_answer": {
    vi: "Đã ghi nhận ý kiến về hồ sơ {code}.",
    en: "The opinion on {code} was entered.",
  },
  "project.handover": {
    vi: "Đã giao hồ sơ {code}.",
    en: "The dossier of {code} was handed over.",
  },
  "project.receipt": {
    vi: "Đã xác nhận nhận hồ sơ {code}.",
    en: "Receipt of the dossier of {code} was confirmed.",
  },
  "project.correction": {
    vi: "Đã ghi đính chính. Nội dung cũ vẫn được giữ lại.",
    en: "The correction was recorded. What stood before is kept.",
  },
  "project.deactivated": {
    vi: "Đã ngừng theo dõi dự án {code}.",
    en: "Project {code} is no longer followed up.",
  },
  "project.reactivated": {
    vi: "Đã theo dõi lại dự án {code}.",
    en: "Project {code} is followed up again.",
  },
  "stage.edited": { vi: "Đã lưu bước {stage}.", en: "{stage} was saved." },
  "route.copied": {
    vi: "Đã sao chép thành bản dự thảo {edition}. Sửa xong, hãy đưa vào áp dụng.",
    en: "Copied as draft edition {edition}. When it is ready, put it in effect.",
  },
  "route.edited": { vi: "Đã lưu bản dự thảo.", en: "The draft was saved." },
  "route.stage_added": { vi: "Đã thêm bước vào quy trình.", en: "The stage was added." },
  "route.stage_removed": {
    vi: "Đã bỏ bước khỏi bản dự thảo.",
    en: "The stage was taken out of the draft.",
  },
  "route.put_in_effect": {
    vi: "Bản {edition} áp dụng từ {day}. Dự án đang theo bản cũ giữ nguyên bản cũ.",
    en: "Edition {edition} takes effect on {day}. Projects under way keep their edition.",
  },
  "route.withdrawn": {
    vi: "Đã rút bản {edition} về dự thảo.",
    en: "Edition {edition} is a draft again.",
  },
  "route.discarded": {
    vi: "Đã bỏ bản dự thảo {edition}.",
    en: "Draft edition {edition} was thrown away.",
  },
  "checklist.added": { vi: "Đã thêm giấy tờ vào danh mục.", en: "The document was added." },
  "checklist.saved": { vi: "Đã lưu giấy tờ.", en: "The document was saved." },
  "holiday.saved": {
    vi: "Đã lưu ngày {day}. Ngày làm việc đã được tính lại.",
    en: "{day} was saved. Working days were counted anew.",
  },
  "holiday.removed": {
    vi: "Đã bỏ ngày {day} khỏi lịch nghỉ. Ngày làm việc đã được tính lại.",
    en: "{day} was taken out of the calendar. Working days were counted anew.",
  },
  "holiday.swapped": {
    vi: "Đã hoán đổi: nghỉ {day}, làm bù {worked}.",
    en: "Swapped: {day} off, {worked} worked.",
  },
};
