import type { Sentences } from "../refusal.server.ts";

export const meetingToasts: Sentences = {
  "meeting.created": { vi: "Đã tạo cuộc họp {code}.", en: "Meeting {code} created." },
  "meeting.edited": { vi: "Đã lưu thông tin cuộc họp.", en: "Meeting details saved." },
  "meeting.rescheduled": { vi: "Đã dời ngày họp {code}.", en: "{code} rescheduled." },
  "meeting.cancelled": { vi: "Đã hủy cuộc họp {code}.", en: "{code} cancelled." },
  "meeting.arranged": { vi: "Đã lưu chương trình.", en: "Agenda saved." },
  "meeting.topic_added": { vi: "Đã thêm nội dung chung.", en: "General topic added." },
  "meeting.topic_edited": { vi: "Đã sửa nội dung chung.", en: "General topic changed." },
  "meeting.topic_removed": { vi: "Đã bỏ nội dung chung.", en: "General topic removed." },
  "meeting.held_back": { vi: "Đã gác {issue} lại.", en: "{issue} held back." },
  "meeting.hold_back_ended": {
    vi: "Đã đưa {issue} trở lại chương trình.",
    en: "{issue} is on the agenda again.",
  },
  "meeting.item_added": { vi: "Đã bổ sung {issue}.", en: "{issue} added." },
  "meeting.seen": { vi: "Đã đánh dấu đã xem.", en: "Marked as seen." },
  "meeting.published": {
    vi: "Đã phát hành chương trình {code}.",
    en: "Agenda of {code} published.",
  },
  "meeting.opened": { vi: "Đã khai mạc cuộc họp.", en: "The session is open." },
  "meeting.attendance": { vi: "Đã lưu thành phần dự họp.", en: "Attendance saved." },
  "meeting.recorded": { vi: "Đã ghi nhận.", en: "Recorded." },
  "meeting.last_recorded": {
    vi: "Đã ghi nhận nội dung cuối cùng. Có thể kết thúc họp.",
    en: "The last item is recorded. The meeting can be closed.",
  },
  "meeting.conclusion_added": { vi: "Đã thêm kết luận.", en: "Conclusion added." },
  "meeting.conclusion_removed": { vi: "Đã bỏ kết luận.", en: "Conclusion removed." },
  "meeting.remainder": {
    vi: "Đã đánh dấu {count} nội dung chưa thảo luận.",
    en: "{count} items marked as not discussed.",
  },
  "meeting.closed": {
    vi: "Đã kết thúc cuộc họp: {conclusions} kết luận, {tasks} nhiệm vụ mới.",
    en: "Meeting closed: {conclusions} conclusions, {tasks} new tasks.",
  },
  "meeting.amended": { vi: "Đã sửa dự thảo biên bản.", en: "Draft minutes amended." },
  "meeting.submitted": { vi: "Đã trình chủ trì.", en: "Submitted to the chair." },
  "meeting.returned": { vi: "Đã trả lại thư ký.", en: "Returned to the secretary." },
  "meeting.approved": { vi: "Đã duyệt biên bản.", en: "Minutes approved." },
  "meeting.issued": {
    vi: "Đã ban hành số {number}, niêm phong hồ sơ thứ {seal}.",
    en: "Issued as {number}; sealed as record {seal}.",
  },
  "meeting.corrected": { vi: "Đã ghi đính chính.", en: "Correction recorded." },
  "series.edited": { vi: "Đã lưu cuộc họp định kỳ.", en: "Meeting series saved." },
};
