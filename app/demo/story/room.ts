import type { Attendance } from "#db/schema.ts";

/** Who sits in the room for a department when its own leader does not sign in to the program. */
export const invited: Record<string, { name: string; title: string }> = {
  VPUB: { name: "Đoàn Ngọc Sơn", title: "Phó Chánh Văn phòng UBND tỉnh" },
  SNV: { name: "Trần Thị Minh Châu", title: "Phó Giám đốc" },
  STP: { name: "Nguyễn Đình Khánh", title: "Phó Giám đốc" },
  STC: { name: "Nguyễn Hữu Phước", title: "Phó Giám đốc" },
  SKHDT: { name: "Lưu Đức Toàn", title: "Phó Giám đốc" },
  SCT: { name: "Phan Thị Diễm", title: "Phó Giám đốc" },
  SNNPTNT: { name: "Lê Văn Thuận", title: "Phó Giám đốc" },
  SGTVT: { name: "Nguyễn Tấn Lực", title: "Phó Giám đốc" },
  SXD: { name: "Bùi Quốc Việt", title: "Phó Giám đốc" },
  STNMT: { name: "Huỳnh Văn Lộc", title: "Giám đốc" },
  STTTT: { name: "Đặng Thị Thu Hà", title: "Phó Giám đốc" },
  SLDTBXH: { name: "Ngô Tấn Phong", title: "Phó Giám đốc" },
  SVHTTDL: { name: "Võ Thành Trung", title: "Phó Giám đốc" },
  SKHCN: { name: "Tôn Thất Vinh", title: "Phó Giám đốc" },
  SGDDT: { name: "Đỗ Thị Thanh Thủy", title: "Phó Giám đốc" },
  SYT: { name: "Mai Xuân Hòa", title: "Giám đốc" },
  SNGV: { name: "Hà Thị Lệ Quyên", title: "Phó Giám đốc" },
  TTT: { name: "Bùi Đức Thịnh", title: "Phó Chánh Thanh tra" },
  BDT: { name: "Alăng Thị Mới", title: "Phó Trưởng ban" },
  "H-TAMKY": { name: "Hồ Viết Cường", title: "Phó Chủ tịch UBND thành phố" },
  "H-HOIAN": { name: "Nguyễn Thị Hoài An", title: "Phó Chủ tịch UBND thành phố" },
  "H-DONGGIANG": { name: "Bríu Thị Nem", title: "Phó Chủ tịch UBND huyện" },
  "H-TAYGIANG": { name: "Pơloong Plênh", title: "Phó Chủ tịch UBND huyện" },
  "H-NAMTRAMY": { name: "Hồ Văn Đinh", title: "Phó Chủ tịch UBND huyện" },
};

interface Exception {
  attendance: Attendance;
  name?: string;
  title?: string;
  isLevelRight?: boolean;
  note?: string;
}

/** Departments that did not simply come, by meeting. */
export const exceptions: Record<1 | 2 | 3, Record<string, Exception>> = {
  1: {
    SNGV: { attendance: "absent_excused", note: "Trùng lịch tiếp đoàn công tác nước ngoài" },
    "H-TAYGIANG": { attendance: "absent" },
  },
  2: {
    BDT: { attendance: "absent_excused", note: "Đi công tác cơ sở" },
    STNMT: {
      attendance: "represented",
      name: "Nguyễn Thị Thanh Tâm",
      title: "Trưởng phòng Kế hoạch - Tài chính",
      isLevelRight: false,
    },
  },
  3: {
    SNGV: { attendance: "absent_excused", note: "Trùng lịch họp của Bộ Ngoại giao" },
    "H-DONGGIANG": { attendance: "absent" },
    "H-TAYGIANG": { attendance: "absent_excused", note: "Đường bị sạt lở" },
    STC: {
      attendance: "represented",
      name: "Trương Công Định",
      title: "Trưởng phòng Tài chính hành chính sự nghiệp",
      isLevelRight: false,
    },
  },
};

/** What the chair said of the whole, and the end of the meeting. */
export const assessments: Record<1 | 2 | 3, { assessment: string; closingNote: string }> = {
  1: {
    assessment:
      "Các sở, ngành, địa phương đã quan tâm đề xuất dự án chuyển đổi số; tuy nhiên hồ sơ chất lượng thấp, trả đi trả lại nhiều lần, giải ngân đạt dưới 10% kế hoạch.",
    closingNote:
      "Từ kỳ sau, đơn vị chủ trì báo cáo tình hình thực hiện trước cuộc họp 5 ngày làm việc; đơn vị không báo cáo phải giải trình tại cuộc họp.",
  },
  2: {
    assessment:
      "Một số vướng mắc về hồ sơ đã được giải quyết đúng hạn; các vướng mắc về nguồn vốn và chia sẻ dữ liệu chuyển biến chậm.",
    closingNote:
      "Các đơn vị xin gia hạn phải nêu rõ nguyên nhân, không đề nghị gia hạn lần hai nếu không có lý do khách quan.",
  },
  3: {
    assessment:
      "Số vướng mắc được giải quyết tăng so với kỳ trước; còn một số nội dung vượt thẩm quyền cần báo cáo cấp trên, một số đơn vị chưa báo cáo trước cuộc họp.",
    closingNote:
      "Văn phòng UBND tỉnh đôn đốc các nội dung quá hạn, báo cáo Phó Chủ tịch UBND tỉnh trước cuộc họp kỳ sau.",
  },
};

/** Numbers of the registry for the notices, by meeting. */
export const registryNumbers: Record<1 | 2 | 3, string> = {
  1: "312/TB-UBND",
  2: "347/TB-UBND",
  3: "389/TB-UBND",
};

/** The meeting whose minutes the chair sent back once, and what was changed. */
export const returned = {
  meeting: 2,
  note: "Ghi rõ việc gia hạn lần hai phải được Phó Chủ tịch UBND tỉnh đồng ý bằng văn bản.",
  closingNote:
    "Các đơn vị xin gia hạn phải nêu rõ nguyên nhân; gia hạn lần hai phải được Phó Chủ tịch UBND tỉnh đồng ý bằng văn bản.",
} as const;

/** A slip in an issued notice. */
export const correction = {
  meeting: 1,
  original: "nêu rõ việc cần làm và chỉ tiêu",
  corrected: "nêu rõ việc cần làm, chỉ tiêu và kinh phí",
  reason: "Sót cụm từ “kinh phí” khi đánh máy, đối chiếu theo ghi âm cuộc họp.",
} as const;
