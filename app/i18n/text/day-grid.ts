import { defineText } from "../text.ts";

/** The day's movements of many dossiers in one table. */
export const dayGrid = defineText({
  vi: {
    title: "Nhập trong ngày",
    hint: "Mỗi dòng một việc của một hồ sơ. Các dòng được kiểm tra từng dòng, rồi lưu cùng lúc: có dòng sai thì chưa lưu gì.",
    paste: "Dán từ bảng tính",
    pasteHint:
      "Theo thứ tự cột của bảng, hoặc kèm dòng tiêu đề. Đọc được ngày kiểu 5/3/2026, 05-03-26, “nt”, dòng trống và ô gộp.",
    columns: {
      dossier: "Mã hoặc tên dự án",
      act: "Việc",
      to: "Chuyển đến, giao cho",
      number: "Số văn bản",
      dated: "Ngày văn bản",
      on: "Ngày",
      note: "Nội dung, lý do",
    },
    columnHints: {
      act: "để trống là chuyển bước",
      to: "để trống là bước kế tiếp",
      on: "để trống là hôm nay",
    },
    row: (number: number) => `Dòng ${number}`,
    check: "Kiểm tra",
    save: (count: number) => `Lưu ${count} dòng`,
    sound: "Các dòng đều đúng. Xem lại rồi bấm lưu.",
    faults: (faults: number, count: number) =>
      `${faults} trong ${count} dòng cần sửa. Chưa lưu gì.`,
    changed: "Các dòng hoặc hồ sơ đã thay đổi sau lần kiểm tra trước. Hãy xem lại rồi bấm lưu.",
    single: "Mở biểu mẫu của hồ sơ này",
    said: {
      forward: (to: string, round: number) =>
        round > 1 ? `Chuyển sang ${to}, lần ${round}` : `Chuyển sang ${to}`,
      return: (to: string, round: number) => `Trả về ${to}, sang lần ${round}`,
      supplement: () => "Yêu cầu bổ sung; đồng hồ thẩm định dừng",
      answer: () => "Đã nhận bổ sung; đồng hồ thẩm định chạy tiếp",
      handover: (to: string) => `Giao cho ${to}`,
    },
    onDay: (day: string) => `ngày ${day}`,
    days: (days: number, limit: number) =>
      days > limit
        ? `${days}/${limit} ngày làm việc, quá ${days - limit}`
        : `${days}/${limit} ngày làm việc`,
    cancel: "Hủy",
    board: "Dự án theo bước",
  },
  en: {
    title: "Enter the day's movements",
    hint: "One row for each act on a dossier. Each row is checked, then all are saved together: while one is wrong, nothing is saved.",
    paste: "Paste from a spreadsheet",
    pasteHint:
      "In the order of the columns, or with a row of heads. Reads days like 5/3/2026 and 05-03-26, “nt” (as above), empty rows and merged cells.",
    columns: {
      dossier: "Project's code or name",
      act: "Action",
      to: "To stage or receiver",
      number: "Document number",
      dated: "Document date",
      on: "Day",
      note: "Text, reason",
    },
    columnHints: {
      act: "empty: move on",
      to: "empty: the next stage",
      on: "empty: today",
    },
    row: (number) => `Row ${number}`,
    check: "Check",
    save: (count) => `Save ${count} ${count === 1 ? "row" : "rows"}`,
    sound: "All rows are sound. Look at them again and save.",
    faults: (faults, count) => `${faults} of ${count} rows need mending. Nothing has been saved.`,
    changed: "Rows or dossiers have changed since they were checked. Look again and save.",
    single: "Open this dossier's own form",
    said: {
      forward: (to, round) =>
        round > 1 ? `Moves on to ${to}, round ${round}` : `Moves on to ${to}`,
      return: (to, round) => `Returned to ${to}, round ${round}`,
      supplement: () => "Supplement asked; the appraiser's clock pauses",
      answer: () => "Supplement received; the appraiser's clock runs on",
      handover: (to) => `Handed to ${to}`,
    },
    onDay: (day) => `on ${day}`,
    days: (days, limit) =>
      days > limit
        ? `${days}/${limit} working days, ${days - limit} over`
        : `${days}/${limit} working days`,
    cancel: "Cancel",
    board: "Projects by stage",
  },
});
