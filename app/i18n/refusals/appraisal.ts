import type { Sentences } from "../refusal.server.ts";

export const appraisalRefusals: Sentences = {
  "day.nothing": {
    vi: "Chưa có dòng nào. Hãy dán từ bảng tính hoặc gõ vào các ô.",
    en: "There are no rows yet. Paste them from a spreadsheet, or type them.",
  },
  "day.too_many": {
    vi: "Mỗi lần nhập tối đa {most} dòng. Hãy chia ra nhập nhiều lần.",
    en: "At most {most} rows at a time. Enter them in parts.",
  },
  "day.check": {
    vi: "Chưa lưu gì. Hãy xem lại từng dòng.",
    en: "Nothing has been saved. Look at each row.",
  },
  "day.dossier_unknown": {
    vi: "Không tìm thấy đúng một dự án có mã hoặc tên này. Hãy ghi mã dự án.",
    en: "No project, or more than one, has this code or name. Write the project's code.",
  },
  "day.act_unknown": {
    vi: "Không rõ việc này. Hãy ghi: Chuyển bước, Trả hồ sơ, Yêu cầu bổ sung, Nhận bổ sung hoặc Bàn giao.",
    en: "Unknown action. Write: Move on, Return, Ask for a supplement, Supplement received, or Hand over.",
  },
  "day.waits": {
    vi: "Dòng trước của hồ sơ này còn sai; sửa dòng đó rồi dòng này được kiểm tra.",
    en: "An earlier row of this dossier is wrong; this one is checked once that is mended.",
  },
  "day.receiver_unknown": {
    vi: "Không tìm thấy đúng một đơn vị hoặc một người có tên này.",
    en: "No department or person, or more than one, has this name.",
  },
  "day.stage_unknown": {
    vi: "Không chuyển được tới bước này. Có thể ghi: {stages}.",
    en: "It cannot go there. You can write: {stages}.",
  },
  "day.supplement_text": {
    vi: "Hãy ghi cần bổ sung gì.",
    en: "Say what has to be supplied.",
  },
  "route.not_draft": {
    vi: "Bản này đã được đưa vào áp dụng nên không sửa được nữa. Hãy sao chép thành bản dự thảo mới rồi sửa ở đó.",
    en: "This edition has been put in effect and cannot be changed any more. Copy it as a new draft and change that.",
  },
  "route.draft_exists": {
    vi: "Quy trình của loại dự án này đang có một bản dự thảo. Hãy sửa tiếp hoặc bỏ bản đó trước.",
    en: "There is a draft of this kind's route already. Go on with it, or throw it away first.",
  },
  "route.in_effect": {
    vi: "Ngày áp dụng của bản này đã đến nên không rút lại được. Muốn thay đổi, hãy sao chép thành bản dự thảo mới.",
    en: "The day of this edition has come; it cannot be taken back. To change it, copy it as a new draft.",
  },
  "route.stage_taken": {
    vi: "Bước này đã có trong quy trình. Hãy chọn bước khác.",
    en: "This stage is in the route already. Choose another one.",
  },
  "route.returns_forward": {
    vi: "Hồ sơ chỉ được trả về bước đứng trước. Hãy bỏ chọn các bước đứng sau.",
    en: "A dossier can be returned to an earlier stage only. Untick the later ones.",
  },
  "route.returns_astray": {
    vi: "Bước “{stage}” đang được trả về một bước đứng sau nó. Hãy sửa bước này hoặc đổi lại thứ tự trước khi áp dụng.",
    en: "“{stage}” returns to a stage behind it. Change it or the order before the route takes effect.",
  },
  "route.no_stages": {
    vi: "Quy trình chưa có bước nào. Hãy thêm bước trước khi áp dụng.",
    en: "The route has no stages. Add one before it takes effect.",
  },
  "route.begins_beside": {
    vi: "Bước đầu tiên “{stage}” là bước chạy song song. Hãy để một bước của tuyến chính đứng đầu trước khi áp dụng.",
    en: "The first stage, “{stage}”, runs beside the main line. Put one of the main line first before the route takes effect.",
  },
  "route.effect_past": {
    vi: "Ngày áp dụng phải từ hôm nay trở đi.",
    en: "The effective date cannot lie in the past.",
  },
  "route.effect_taken": {
    vi: "Bản {edition} đã áp dụng từ ngày này. Hãy chọn ngày khác.",
    en: "Edition {edition} takes effect on this day. Choose another one.",
  },
  "appraisal.day_in_future": {
    vi: "Ngày không được sau hôm nay.",
    en: "The day cannot lie in the future.",
  },
  "appraisal.day_before_entry": {
    vi: "Ngày không được trước ngày bắt đầu hoặc trước việc đã ghi trước đó.",
    en: "The day cannot lie before the beginning, or before what was entered earlier.",
  },
  "appraisal.dated_in_future": {
    vi: "Ngày văn bản không được sau hôm nay.",
    en: "The document's date cannot lie in the future.",
  },
  "appraisal.due_before_asking": {
    vi: "Hạn bổ sung không được trước ngày yêu cầu.",
    en: "The day by which it is due cannot lie before the day of asking.",
  },
  "appraisal.return_reason": {
    vi: "Hãy chọn ít nhất một lý do trả hồ sơ trong danh sách.",
    en: "Choose at least one reason for the return from the list.",
  },
  "appraisal.supplement_waiting": {
    vi: "Hồ sơ đang chờ bổ sung. Hãy ghi nhận bổ sung trước, hoặc trả hồ sơ.",
    en: "The dossier awaits a supplement. Enter the answer first, or return the dossier.",
  },
  "appraisal.return_unapproved": {
    vi: "Trả hồ sơ phải được lãnh đạo thẩm định duyệt. Hãy trình ở trang Chuyển bước của hồ sơ.",
    en: "The lead of the appraisal approves returns. Propose it on the dossier's page of moves.",
  },
  "appraisal.return_waits": {
    vi: "Hồ sơ đang chờ duyệt trả. Hãy rút đề nghị cũ trước khi trình lại.",
    en: "A return waits for approval already. Withdraw it before you propose another.",
  },
  "appraisal.no_return_proposed": {
    vi: "Không còn đề nghị trả hồ sơ nào chờ duyệt. Hãy mở lại trang dự án.",
    en: "No return waits for approval any more. Open the project again.",
  },
  "appraisal.approved_before": {
    vi: "Ngày trả hồ sơ không được trước ngày trình duyệt.",
    en: "The return cannot lie before the day on which it was proposed.",
  },
  "appraisal.decline_reason": {
    vi: "Hãy nêu lý do không duyệt.",
    en: "Say why it is declined.",
  },
  "appraisal.not_needed_why": {
    vi: "Giấy tờ bắt buộc: hãy ghi vì sao không cần.",
    en: "This document is required: say why it is not needed.",
  },
  "appraisal.no_intake_here": {
    vi: "Hồ sơ không ở bước của cơ quan thẩm định nên không kiểm đếm được.",
    en: "The dossier does not stand at a stage of the appraising body; there is nothing to take in.",
  },
  "appraisal.intake_accepted": {
    vi: "Hồ sơ đã được tiếp nhận ở lần này. Cần thêm giấy tờ thì yêu cầu bổ sung hoặc trả hồ sơ.",
    en: "The dossier has been accepted in this round. Ask for a supplement or return it if more is needed.",
  },
  "appraisal.intake_lacking": {
    vi: "Còn {count} giấy tờ bắt buộc thiếu, chưa đạt hoặc chưa xem. Chưa tiếp nhận được.",
    en: "{count} required documents are missing, faulty or not looked at yet. It cannot be accepted.",
  },
  "appraisal.intake_no_faults": {
    vi: "Chưa có giấy tờ nào ghi là thiếu hoặc chưa đạt. Hãy đánh dấu giấy tờ cần bổ sung trước.",
    en: "No document is marked as missing or faulty. Mark what is wanting first.",
  },
  "appraisal.no_supplement": {
    vi: "Hồ sơ không có yêu cầu bổ sung nào đang chờ. Hãy mở lại trang dự án.",
    en: "No supplement is awaited. Open the project again.",
  },
  "appraisal.no_supplement_here": {
    vi: "Ở bước này không yêu cầu bổ sung được: hồ sơ đang ở chủ đầu tư, hoặc quy trình không cho dừng đồng hồ.",
    en: "No supplement can be asked for at this stage: the dossier lies with its owner, or the route does not let the clock pause here.",
  },
  "appraisal.supplements_here": {
    vi: "Lượt xử lý đã có yêu cầu bổ sung nên không đổi sang bước khác được.",
    en: "Supplements were asked for during this visit; it cannot become one at another stage.",
  },
  "appraisal.not_beside": {
    vi: "Hãy chọn bước được lấy ý kiến song song, khác bước hồ sơ đang đứng.",
    en: "Choose a stage that may run beside the main line, other than the one where the dossier stands.",
  },
  "appraisal.asks_itself": {
    vi: "Đơn vị này đang giữ hồ sơ. Hãy chọn đơn vị khác để lấy ý kiến.",
    en: "This department holds the dossier. Ask another one.",
  },
  "appraisal.opinion_waiting": {
    vi: "Đơn vị này đã được hỏi ở bước đó và chưa trả lời.",
    en: "This department has been asked at that stage and has not answered yet.",
  },
  "appraisal.already_held": {
    vi: "Hồ sơ đang ở chính người, đơn vị này.",
    en: "The dossier lies with this very department or person.",
  },
  "appraisal.person_elsewhere": {
    vi: "Người được chọn không thuộc đơn vị nhận. Hãy chọn người khác hoặc để trống.",
    en: "The person chosen is not of the receiving department. Choose another one, or none.",
  },
  "appraisal.nothing_to_confirm": {
    vi: "Không còn lần giao hồ sơ nào chờ xác nhận.",
    en: "No handover awaits confirmation any more.",
  },
  "appraisal.fate_missing": {
    vi: "Hãy cho biết vướng mắc {code} xử lý thế nào khi hồ sơ rời bước.",
    en: "Say what becomes of blocker {code} when the dossier leaves.",
  },
  "appraisal.drop_reason": {
    vi: "Hãy nêu lý do {code} không còn là vướng mắc.",
    en: "Say why {code} is no obstacle any more.",
  },
  "appraisal.before_stay_before": {
    vi: "Ngày vào không được trước ngày bắt đầu, hoặc trước ngày bổ sung, của lượt liền trước.",
    en: "The day in cannot lie before the beginning, or before a supplement, of the visit before.",
  },
  "appraisal.after_stay_after": {
    vi: "Ngày ra không được sau ngày kết thúc, hoặc sau ngày yêu cầu bổ sung, của lượt liền sau.",
    en: "The day out cannot lie after the end, or after a supplement was asked for, of the visit after.",
  },
  "appraisal.supplement_outside": {
    vi: "Lượt này có yêu cầu bổ sung nằm ngoài khoảng ngày đã nhập.",
    en: "Supplements of this visit would lie outside the days entered.",
  },
  "appraisal.left_before_entry": {
    vi: "Ngày ra không được trước ngày vào.",
    en: "The day out cannot lie before the day in.",
  },
  "appraisal.stays_left": {
    vi: "Lượt này đã kết thúc. Hãy nhập ngày ra.",
    en: "This visit has ended. Enter the day out.",
  },
  "appraisal.stays_open": {
    vi: "Lượt này chưa kết thúc. Để hồ sơ rời bước, hãy dùng Chuyển bước.",
    en: "This visit has not ended. To let the dossier leave, move it.",
  },
  "appraisal.stage_not_meant": {
    vi: "Chỉ đổi được bước của lượt đang mở, sang bước mà lần chuyển đó cho phép.",
    en: "Only the stage of the open visit can be corrected, to one to which that move could have led.",
  },
};
