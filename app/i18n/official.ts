/**
 * The wording of official documents (Nghị định 30/2020/NĐ-CP). It is Vietnamese
 * whoever reads: a document has one text.
 */
export const official = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  superior: (province: string) => `ỦY BAN NHÂN DÂN TỈNH ${province.toUpperCase()}`,
  number: (number: string) => `Số: ${number}`,
  blankNumber: (kind: string, symbol: string) => `Số: ……/${kind}${symbol ? `-${symbol}` : ""}`,
  placeAndDate: (place: string, day: string) =>
    `${place}, ngày ${day.slice(8, 10)} tháng ${monthOf(day)} năm ${day.slice(0, 4)}`,
  placeAndBlankDate: (place: string, year: string) => `${place}, ngày …… tháng …… năm ${year}`,
  draft: "DỰ THẢO",
  minutes: "BIÊN BẢN",
  notice: "THÔNG BÁO",
  noticeSubject: (chair: string, meeting: string) =>
    `Kết luận của ${chair} tại ${meetingNamed(meeting)}`,
  time: "Thời gian",
  place: "Địa điểm",
  begins: (time: string, date: string) => `bắt đầu lúc ${time}, ngày ${date}`,
  people: "Thành phần",
  chair: "Chủ trì",
  secretary: "Thư ký",
  comrade: (name: string, capacity: string) =>
    capacity ? `đồng chí ${name}, ${capacity}` : `đồng chí ${name}`,
  attendance: {
    present: "Có mặt",
    represented: "Cử người dự thay",
    absent_excused: "Vắng có lý do",
    absent: "Vắng không có lý do",
  },
  wrongLevel: "không đúng thành phần",
  contents: "Nội dung",
  leadOf: (department: string) => `Đơn vị chủ trì: ${department}`,
  projectOf: (code: string, name: string) => `Dự án ${code} ${name}`,
  report: (department: string, date: string) => `${department} báo cáo (${date})`,
  noProgress: "chưa có tiến triển",
  discussion: "Thảo luận",
  outcome: "Kết quả xử lý",
  dispositions: {
    resolved: "đã giải quyết, kết thúc theo dõi",
    kept: "giữ thời hạn, chuyển kỳ sau",
    extended: "gia hạn",
    reassigned: "giao đơn vị khác chủ trì",
    escalated: "trình cấp có thẩm quyền",
    paused: "tạm dừng",
    cancelled: "thôi theo dõi",
    noted: "ghi nhận",
    not_discussed: "chưa thảo luận, chuyển kỳ sau",
  },
  asked: (count: number, names: string) => `Các đơn vị phải gửi trả lời (${count}): ${names}.`,
  until: (date: string) => `thời hạn ${date}`,
  conclusion: (number: number) => `Kết luận số ${number}`,
  conclusionOn: (number: number, code: string, matter: string) =>
    `Kết luận số ${number}, ${code}${matter ? `: ${matter}` : ""}`,
  information: "Nội dung theo dõi, không thảo luận",
  heldBack: "Nội dung tạm gác, chưa đưa vào chương trình",
  heldBackBy: (reason: string, by: string) => `${reason} (${by})`,
  ends: (time: string) => `Cuộc họp kết thúc lúc ${time} cùng ngày./.`,
  opening: (date: string, place: string, chair: string, meeting: string) =>
    `Ngày ${date}, tại ${place}, ${chair} đã chủ trì ${meetingNamed(meeting)}.`,
  tookPart: (departments: string) => `Tham dự cuộc họp có đại diện: ${departments}.`,
  afterHearing: (chair: string) =>
    `Sau khi nghe báo cáo và ý kiến của các đơn vị dự họp, ${chair} kết luận như sau:`,
  assessment: "Đánh giá chung",
  tasks: "Nhiệm vụ cụ thể",
  common: "Các đơn vị",
  carrying: "Tổ chức thực hiện",
  carryingText: (secretariat: string) =>
    `Các đơn vị được giao nhiệm vụ khẩn trương tổ chức thực hiện, báo cáo kết quả trước cuộc họp giao ban kỳ sau. ${secretariat} theo dõi, đôn đốc, tổng hợp báo cáo.`,
  announces: (issuer: string) => `${issuer} thông báo để các đơn vị biết, thực hiện./.`,
  appendix: "PHỤ LỤC. Danh mục việc theo dõi",
  columns: ["STT", "Mã", "Nội dung", "Đơn vị chủ trì", "Kết quả xử lý", "Thời hạn"],
  recipients: "Nơi nhận:",
  corrected: (date: string, by: string) => `Đính chính ngày ${date} (${by})`,
  corrections: "Đính chính",
  insteadOf: "Nội dung đã ban hành",
  because: "Lý do",
} as const;

/** Months 1 and 2 get a 0, the others do not (NĐ 30/2020, phụ lục I). */
function monthOf(day: string): string {
  const month = Number(day.slice(5, 7));
  return month < 3 ? `0${month}` : String(month);
}

/** “Họp giao ban …”, a title, as it stands within a sentence: “cuộc họp giao ban …”. */
function meetingNamed(title: string): string {
  return title.replace(/^(?:Cuộc họp|Họp)(?= )/, "cuộc họp");
}
