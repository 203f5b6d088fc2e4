import { defineText } from "../text.ts";

/** What the keys do; apart, for only who asks for the list loads it. */
export const shortcutList = defineText({
  vi: {
    search: "Tìm",
    help: "Danh sách phím tắt",
    overview: "Đến Tổng quan",
    issues: "Đến Sổ theo dõi",
    meetings: "Đến Cuộc họp",
    projects: "Đến Dự án",
    roomNext: "Phòng họp: nội dung tiếp theo",
    roomPrevious: "Phòng họp: nội dung trước",
    roomChoose: "Phòng họp: chọn cách xử lý theo số thứ tự",
    roomRecord: "Phòng họp: ghi nhận, sang nội dung tiếp theo",
    close: "Đóng hộp thoại",
    followedBy: "rồi",
  },
  en: {
    search: "Search",
    help: "List of shortcuts",
    overview: "Go to Overview",
    issues: "Go to Register",
    meetings: "Go to Meetings",
    projects: "Go to Projects",
    roomNext: "Meeting room: next item",
    roomPrevious: "Meeting room: previous item",
    roomChoose: "Meeting room: choose the disposition by its number",
    roomRecord: "Meeting room: record and go on",
    close: "Close a dialog",
    followedBy: "then",
  },
});
