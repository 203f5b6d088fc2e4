import type { Sentences } from "../refusal.server.ts";

/** What is said once after an act on an issue. */
export const issueToasts: Sentences = {
  "issue.raised": { vi: "Đã nêu {code}.", en: "{code} raised." },
  "issue.accepted": { vi: "Đã tiếp nhận và giao {code}.", en: "{code} accepted and assigned." },
  "issue.edited": { vi: "Đã sửa {code}.", en: "{code} edited." },
  "issue.reported": { vi: "Đã gửi báo cáo về {code}.", en: "Report on {code} sent." },
  "issue.commented": { vi: "Đã gửi ý kiến về {code}.", en: "Comment on {code} sent." },
  "issue.owner_changed": {
    vi: "Đã phân công người phụ trách {code}.",
    en: "Person in charge of {code} named.",
  },
  "issue.lead_changed": { vi: "Đã đổi đơn vị chủ trì {code}.", en: "Lead of {code} changed." },
  "issue.waiting_said": {
    vi: "Đã ghi bên đang chờ của {code}.",
    en: "Whose move it is on {code} recorded.",
  },
  "chase.recorded": {
    vi: "Đã ghi lần đôn đốc cho {count} việc.",
    en: "Chase of {count} issues recorded.",
  },
  "issue.chase_answered": {
    vi: "Đã ghi trả lời đôn đốc về {code}.",
    en: "Answer to the chase of {code} recorded.",
  },
  "issue.relief_asked": {
    vi: "Đã đề nghị thôi chủ trì {code}.",
    en: "Relief asked for {code}.",
  },
  "issue.relief_decided": {
    vi: "Đã quyết định việc thôi chủ trì {code}.",
    en: "Relief for {code} decided.",
  },
  "issue.extension_asked": { vi: "Đã xin gia hạn {code}.", en: "Extension asked for {code}." },
  "issue.extension_decided": {
    vi: "Đã quyết định việc gia hạn {code}.",
    en: "Extension of {code} decided.",
  },
  "issue.reported_done": {
    vi: "Đã báo cáo hoàn thành {code}; chờ xác nhận.",
    en: "{code} reported done; it awaits confirmation.",
  },
  "issue.confirmed": { vi: "Đã xác nhận hoàn thành {code}.", en: "{code} confirmed as done." },
  "issue.sent_back": { vi: "Đã trả lại {code}.", en: "{code} sent back." },
  "issue.paused": { vi: "Đã tạm dừng {code}.", en: "{code} paused." },
  "issue.resumed": { vi: "{code} tiếp tục được xử lý.", en: "{code} resumed." },
  "issue.escalated": { vi: "Đã trình cấp trên {code}.", en: "{code} escalated." },
  "issue.escalation_answered": {
    vi: "Đã ghi trả lời của cấp trên về {code}.",
    en: "Answer on {code} recorded.",
  },
  "issue.cancelled": { vi: "Đã thôi theo dõi {code}.", en: "{code} dropped." },
  "issue.discussion_asked": {
    vi: "Đã đề nghị đưa {code} ra thảo luận ở cuộc họp tới.",
    en: "It was asked that {code} be discussed at the next meeting.",
  },
  "issue.covers": {
    vi: "Đã gắn các vướng mắc vào nguyên nhân chung {code}.",
    en: "The blockers were tied to their common cause {code}.",
  },
  "issue.uncovered": {
    vi: "Đã tách {code} khỏi nguyên nhân chung.",
    en: "{code} stands for itself again.",
  },
  "issue.merged": { vi: "Đã gộp {code}.", en: "{code} merged." },
  "issue.asked": {
    vi: "Đã đề nghị các đơn vị trả lời {code}.",
    en: "Departments asked for {code}.",
  },
  "issue.answered": { vi: "Đã gửi trả lời cho {code}.", en: "Answer to {code} sent." },
  "issue.answer_accepted": {
    vi: "Đã tiếp nhận trả lời cho {code}.",
    en: "Answers to {code} accepted.",
  },
  "issue.answer_returned": {
    vi: "Đã trả lại trả lời của {code}.",
    en: "Answers to {code} sent back.",
  },
  "issue.answer_excused": {
    vi: "Đã miễn trả lời cho {code}.",
    en: "Departments excused from {code}.",
  },
  "issue.reopened": { vi: "Đã mở lại {code}.", en: "{code} reopened." },
  "issue.decision_withdrawn": {
    vi: "Đã rút lại quyết định về {code}.",
    en: "The decision on {code} was taken back.",
  },
  "issue.decided": { vi: "Đã ghi quyết định về {code}.", en: "Decision on {code} recorded." },
};
