import type { Sentences } from "../refusal.server.ts";

export const projectRefusals: Sentences = {
  "field.choose": {
    vi: "Hãy chọn một mục trong danh sách.",
    en: "Choose one of the list.",
  },
  "field.number": {
    vi: "Hãy nhập một số nguyên.",
    en: "Type a whole number.",
  },
  "project.code_form": {
    vi: "Mã chỉ gồm chữ cái không dấu, chữ số, dấu gạch nối và dấu chấm, ví dụ QN-45.",
    en: "A code has letters without marks, digits, hyphens and dots only, such as QN-45.",
  },
  "project.code_taken": {
    vi: "Mã {code} đã có dự án khác dùng. Hãy chọn mã khác.",
    en: "Another project has the code {code}. Choose a different one.",
  },
  "project.owner_inactive": {
    vi: "Đơn vị này không còn hoạt động. Hãy chọn đơn vị khác.",
    en: "This department is no longer active. Choose another one.",
  },
  "project.start_stage": {
    vi: "Đơn vị chỉ nhập được dự án mới ở các bước đầu. Nếu hồ sơ đã đi xa hơn, hãy nhờ thư ký nhập.",
    en: "A department enters a new project at the first stages only. If the dossier is further on, ask the secretary.",
  },
  "project.inactive": {
    vi: "Dự án đã ngừng theo dõi. Hãy theo dõi lại trước khi sửa.",
    en: "This project is no longer followed up. Take it up again before changing it.",
  },
  "project.has_open_issues": {
    vi: "Dự án còn {count} việc đang mở trong sổ theo dõi. Hãy giải quyết hoặc thôi theo dõi các việc đó trước.",
    en: "The project still has {count} open issues in the register. Resolve or drop them first.",
  },
  "project.budget_under_plan": {
    vi: "Tổng mức đầu tư nhỏ hơn kế hoạch vốn năm {year}. Hãy kiểm tra lại số tiền.",
    en: "The budget is smaller than the plan for {year}. Check the amount.",
  },
  "project.plan_over_budget": {
    vi: "Kế hoạch vốn năm lớn hơn tổng mức đầu tư của dự án. Hãy kiểm tra lại số tiền.",
    en: "The plan for the year exceeds the project's budget. Check the amount.",
  },
  "project.carried_over_budget": {
    vi: "Kế hoạch năm cộng vốn chuyển nguồn lớn hơn tổng mức đầu tư của dự án. Hãy kiểm tra lại số tiền.",
    en: "The plan and the carried-over funds together exceed the project's budget. Check the amounts.",
  },
  "project.plan_under_paid": {
    vi: "Số này thấp hơn số đã giải ngân. Hãy kiểm tra lại số tiền; nếu đúng, nêu lý do.",
    en: "This is below what is disbursed already. Check the amounts; if they are right, give the reason.",
  },
  "project.budget_under_paid": {
    vi: "Tổng mức đầu tư nhỏ hơn số đã giải ngân. Hãy kiểm tra lại số tiền.",
    en: "The budget is smaller than what is disbursed already. Check the amount.",
  },
  "project.year_outside": {
    vi: "Năm phải trong khoảng {first}–{last}.",
    en: "The year must lie between {first} and {last}.",
  },
  "project.moved_in_future": {
    vi: "Ngày chuyển bước không được sau hôm nay.",
    en: "The day of the move cannot lie in the future.",
  },
  "project.moved_before_entry": {
    vi: "Ngày chuyển bước không được trước ngày hồ sơ vào bước hiện tại.",
    en: "The day of the move cannot lie before the day on which the dossier came to its present stage.",
  },
  "project.no_route": {
    vi: "Loại dự án này chưa có quy trình nào có hiệu lực vào ngày đó. Hãy báo quản trị.",
    en: "No route of this kind of project was in effect on that day. Tell the administrator.",
  },
  "project.moved_since": {
    vi: "Hồ sơ đã được chuyển bước hoặc sửa trong lúc đồng chí nhập. Hãy mở lại trang dự án để xem bước hiện tại.",
    en: "The dossier was moved or changed while you were typing. Open the project again to see where it stands.",
  },
  "project.not_your_stage": {
    vi: "Hồ sơ đang ở bước do {body} ghi nhận, nên đồng chí chưa chuyển bước được.",
    en: "The dossier stands at a stage that {body} records; you cannot move it now.",
  },
  "project.move_not_allowed": {
    vi: "Từ bước hiện tại không chuyển hoặc trả hồ sơ về bước này được.",
    en: "From the present stage the dossier cannot go to this one.",
  },
  "project.reason_missing": {
    vi: "Hãy nêu lý do khi trả hồ sơ hoặc bỏ qua bước.",
    en: "Give the reason for a return or for passing over stages.",
  },
  "project.basis_missing": {
    vi: "Hãy nêu căn cứ khi nhập thay: số, ngày văn bản, hoặc ai báo qua điện thoại.",
    en: "Give the basis for entering it for them: a document's number and date, or who said so by telephone.",
  },
  "holiday.exists": {
    vi: "Ngày này đã có trong lịch: {name}. Hãy sửa ngày đó.",
    en: "This day is in the calendar already: {name}. Change that one.",
  },
  "holiday.work_on_weekday": {
    vi: "Ngày làm bù phải là thứ Bảy hoặc Chủ Nhật.",
    en: "A day worked in exchange must be a Saturday or Sunday.",
  },
  "holiday.off_on_weekend": {
    vi: "Ngày nghỉ bù hoặc nghỉ hoán đổi phải là ngày làm việc, từ thứ Hai đến thứ Sáu.",
    en: "A substitute or swapped day off must be a weekday, Monday to Friday.",
  },
};
