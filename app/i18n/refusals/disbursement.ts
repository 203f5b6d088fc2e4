import type { Sentences } from "../refusal.server.ts";

export const disbursementRefusals: Sentences = {
  "disbursement.nothing": {
    vi: "Số tiền phải lớn hơn 0. Nhập sai trước đó thì sửa bằng bút toán ngược.",
    en: "The amount must be above 0. What was entered wrongly is corrected by a counter-entry.",
  },
  "disbursement.month_ahead": {
    vi: "Tháng này chưa đến. Hãy chọn tháng đã hoặc đang giải ngân.",
    en: "That month has not come yet. Choose the month in which it was paid out.",
  },
  "disbursement.document_ahead": {
    vi: "Ngày chứng từ không được sau hôm nay.",
    en: "The document cannot be dated in the future.",
  },
  "disbursement.as_of_ahead": {
    vi: "Ngày chốt số liệu không được sau hôm nay.",
    en: "The day up to which the figure counts cannot lie in the future.",
  },
  "disbursement.as_of_before_month": {
    vi: "Số liệu của một tháng không thể chốt trước tháng đó. Hãy kiểm tra lại tháng hoặc ngày.",
    en: "A month's figure cannot count up to a day before that month. Check the month or the day.",
  },
  "disbursement.over_budget": {
    vi: "Với số tiền này, dự án giải ngân vượt tổng mức đầu tư. Hãy kiểm tra lại; nếu đúng, nêu lý do.",
    en: "With this amount more is paid out than the project's budget. Check it; if it is right, give the reason.",
  },
  "disbursement.over_plan": {
    vi: "Số tiền này vượt kế hoạch vốn năm còn lại. Hãy kiểm tra lại số tiền và nguồn; nếu đúng, nêu lý do.",
    en: "This amount exceeds what is left of the year's plan. Check amount and source; if they are right, give the reason.",
  },
  "disbursement.over_carried": {
    vi: "Số tiền này vượt vốn chuyển nguồn còn lại. Hãy kiểm tra lại số tiền và nguồn; nếu đúng, nêu lý do.",
    en: "This amount exceeds what is left of the carried-over funds. Check amount and source; if they are right, give the reason.",
  },
  "disbursement.corrected": {
    vi: "Bút toán này đã được sửa trước đó. Hãy mở lại trang vốn của dự án để xem số hiện tại.",
    en: "This entry has been corrected already. Open the project's money again to see what stands.",
  },
  "disbursement.counter": {
    vi: "Đây là bút toán ngược, không sửa được. Nếu sửa nhầm, hãy nhập lại số đúng thành bút toán mới.",
    en: "This is a counter-entry and cannot be corrected. If it was a mistake, enter the right amount anew.",
  },
  "disbursement.number_missing": {
    vi: "Hãy ghi số chứng từ của số tiền đúng.",
    en: "State the document number of the right amount.",
  },
  "disbursement.date_missing": {
    vi: "Hãy ghi ngày chứng từ của số tiền đúng.",
    en: "State the document date of the right amount.",
  },
  "disbursement.same": {
    vi: "Nội dung này giống hệt bút toán cần sửa. Hãy nhập số đúng, hoặc để trống nếu chỉ hủy bút toán.",
    en: "This is just what the entry says already. Type what is right, or leave it empty to take the entry back.",
  },
};
