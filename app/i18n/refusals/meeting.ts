import type { Sentences } from "../refusal.server.ts";

/** What meetings refuse, and what to do instead. */
export const meetingRefusals: Sentences = {
  "meeting.not_possible": {
    vi: "Cuộc họp đã sang bước khác nên không thực hiện được việc này nữa. Hãy mở trang cuộc họp để xem bước hiện tại.",
    en: "The meeting has moved on, so this can no longer be done. Open the page of the meeting to see where it stands.",
  },
  "time.invalid": {
    vi: "Nhập giờ theo dạng 08:00.",
    en: "Type the time as 08:00.",
  },
  "meeting.not_earliest": {
    vi: "Cuộc họp {code} diễn ra trước. Hãy phát hành hoặc hủy cuộc họp đó trước.",
    en: "Meeting {code} comes before this one. Publish or cancel it first.",
  },
  "meeting.other_live": {
    vi: "Cuộc họp {code} đã phát hành chương trình và chưa kết thúc.",
    en: "Meeting {code} has been published and is not closed yet.",
  },
  "meeting.date_past": {
    vi: "Ngày họp đã qua. Hãy chọn ngày khác.",
    en: "That day has passed. Choose another day.",
  },
  "meeting.too_far": {
    vi: "Ngày họp quá xa. Chỉ lập trước tối đa mười ba tháng.",
    en: "That day is too far ahead. Meetings are planned at most thirteen months ahead.",
  },
  "meeting.before_last": {
    vi: "Ngày họp phải sau cuộc họp {code}.",
    en: "The day must come after meeting {code}.",
  },
  "meeting.day_taken": {
    vi: "Ngày này đã có cuộc họp {code}.",
    en: "Meeting {code} already takes place on that day.",
  },
  "meeting.no_agenda": {
    vi: "Chương trình chưa có nội dung nào. Hãy thêm nội dung chung.",
    en: "There is nothing on the agenda. Add a general topic.",
  },
  "meeting.issue_settled": {
    vi: "Việc {code} đã kết thúc.",
    en: "Issue {code} is already closed.",
  },
  "meeting.already_on": {
    vi: "Việc {code} đã có trong chương trình.",
    en: "Issue {code} is already on the agenda.",
  },
  "meeting.not_today": {
    vi: "Chưa đến ngày họp. Nếu họp ngay hôm nay, hãy chọn “Họp sớm hơn lịch”.",
    en: "The day of the meeting has not come. To hold it today, choose “Hold it early”.",
  },
  "meeting.day_has_come": {
    vi: "Đã đến ngày họp: khai mạc như thường lệ.",
    en: "The day of the meeting has come: open it as usual.",
  },
  "meeting.field_conflict": {
    vi: "Người khác vừa sửa ô này. Xem hai nội dung rồi ghi lại.",
    en: "Someone else has just changed this field. Look at both texts, then record again.",
  },
  "meeting.too_long": {
    vi: "Nội dung dài quá {max} ký tự.",
    en: "The text is longer than {max} characters.",
  },
  "meeting.first_conclusion": {
    vi: "Kết luận đầu tiên của nội dung không bỏ được; hãy để trống nếu không kết luận.",
    en: "An item's first conclusion stays; leave it empty to conclude nothing.",
  },
  "meeting.cannot_close": {
    vi: "Chưa kết thúc được cuộc họp: còn {count} điểm phải xử lý.",
    en: "The meeting cannot be closed yet: {count} points must be settled.",
  },
  "meeting.document_number": {
    vi: "Số văn bản chỉ gồm chữ, số và các dấu / . & -, ví dụ 05/TB-UBND.",
    en: "A document number has letters, digits and / . & - only, for example 05/TB-UBND.",
  },
  "meeting.document_date": {
    vi: "Ngày văn bản phải từ ngày họp đến hôm nay.",
    en: "The document's date lies between the day of the meeting and today.",
  },
  "meeting.topic_disposition": {
    vi: "Nội dung chung chỉ được ghi nhận hoặc chưa thảo luận.",
    en: "A general topic is either noted or not discussed.",
  },
  "meeting.own_submission": {
    vi: "Người trình biên bản không tự duyệt được. Hãy để thư ký khác trình, hoặc chủ trì khác duyệt.",
    en: "Whoever submitted the minutes may not approve them. Let another secretary submit them.",
  },
  "meeting.correction_original": {
    vi: "Hãy ghi đoạn cần đính chính.",
    en: "Quote the passage to be corrected.",
  },
  "meeting.correction_same": {
    vi: "Nội dung đính chính giống nội dung cũ.",
    en: "The corrected text is the same as before.",
  },
  "series.inactive": {
    vi: "Cuộc họp định kỳ này đã ngừng.",
    en: "This series has been ended.",
  },
  "amendment.follows_issue": {
    vi: "Kết luận thứ nhất mang đơn vị và thời hạn của chính {code}. Muốn đổi, hãy đổi kết quả xử lý (“Gia hạn”, “Giao đơn vị khác”).",
    en: "The first conclusion carries the department and deadline of {code} itself. To change them, change the disposition (“Extended”, “Reassigned”).",
  },
  "amendment.moved_since": {
    vi: "Việc {code} đã thay đổi sau cuộc họp nên kết quả xử lý, thời hạn, đơn vị và lý do không sửa được nữa. Hãy để nguyên các ô này; thảo luận và lời kết luận vẫn sửa được.",
    en: "{code} has changed since the meeting, so its disposition, deadline, department and reason can no longer be amended. Leave them as they were; the discussion and the wording of conclusions can still be amended.",
  },
  "meeting.end_in_future": {
    vi: "Giờ kết thúc chưa đến.",
    en: "That time has not come yet.",
  },
  "meeting.end_before_start": {
    vi: "Giờ kết thúc phải sau giờ khai mạc.",
    en: "The session ended after it began.",
  },
  "closing.no_attendance": {
    vi: "Chưa ghi thành phần dự họp.",
    en: "Attendance has not been taken.",
  },
  "closing.no_chair": { vi: "Chưa có người chủ trì.", en: "The meeting has no chair." },
  "closing.attendance_open": {
    vi: "Còn {count} đơn vị chưa ghi có mặt hay vắng.",
    en: "{count} departments are neither present nor absent yet.",
  },
  "closing.no_secretary": { vi: "Chưa có thư ký cuộc họp.", en: "The meeting has no secretary." },
  "closing.own_report": {
    vi: "Phải có hai người mới kết thúc được một việc: người báo cáo (hoặc ghi bằng chứng) và chủ trì xác nhận; ở đây chỉ có một người.",
    en: "It takes two to close an issue: who reports it or records the evidence, and the chair who confirms; here they are one person.",
  },
  "closing.no_conclusion": {
    vi: "Có kết quả xử lý nhưng chưa có lời kết luận.",
    en: "There is a disposition but no conclusion.",
  },
  "closing.task_incomplete": {
    vi: "Nhiệm vụ phải có đơn vị chủ trì và thời hạn.",
    en: "A task needs a lead department and a deadline.",
  },
  "closing.task_deadline_past": {
    vi: "Thời hạn của nhiệm vụ phải sau ngày họp.",
    en: "The task's deadline must come after the meeting.",
  },
  "closing.task_without_text": {
    vi: "Nhiệm vụ chưa có nội dung.",
    en: "The task says nothing.",
  },
  "closing.editor": { vi: "{name} đang nhập nội dung này.", en: "{name} is typing at this item." },
};
