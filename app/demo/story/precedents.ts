import type { When } from "../timetable.ts";
import { after, past } from "./plot.ts";

/** How a blocker was solved, as the story tells it for the next who meets the like. */
export interface PrecedentPlot {
  when: When;
  by: string;
  /** The resolved issue that it comes from, by the story's own name. */
  issue?: string;
  title: string;
  problem: string;
  solution: string;
  norm: string;
  document: string;
  stage: string | null;
  category: string | null;
  kind: string | null;
  approved?: { when: When; by: string };
  withdrawn?: { when: When; by: string; reason: string };
}

const approvedAt = (when: When, by = "tp.thamdinh") => ({ approved: { when, by } });

export const precedents: readonly PrecedentPlot[] = [
  {
    when: after(1, 0.7),
    by: "cv.stttt",
    issue: "VM-002",
    title: "Tách nguồn vốn đầu tư và chi thường xuyên trong một dự án",
    problem:
      "Sở Tài chính đề nghị làm rõ phần chi đầu tư và phần chi thường xuyên nên chưa có ý kiến về nguồn.",
    solution:
      "Chủ đầu tư mời Sở Tài chính, Sở KH&ĐT họp ba bên, lập bảng tách từng hạng mục: hạ tầng, thiết bị hình thành tài sản dùng vốn đầu tư công; thuê dịch vụ, bản quyền theo năm dùng chi thường xuyên. Ký biên bản chung, kèm vào hồ sơ.",
    norm: "Luật Đầu tư công; Nghị định 73/2019/NĐ-CP",
    document: "112/STTTT-CNTT",
    stage: "YKIENTC",
    category: "NGUONVON",
    kind: null,
    ...approvedAt(after(1, 0.9)),
  },
  {
    when: past(2, 2),
    by: "cv.stttt",
    issue: "VM-004",
    title: "Lập dự toán hạng mục làm sạch, chuẩn hóa dữ liệu khi chưa có định mức",
    problem: "Chưa có định mức cho hạng mục làm sạch dữ liệu; chỉ có 01 báo giá.",
    solution:
      "Lấy đủ 03 báo giá của nhà cung cấp độc lập, đối chiếu kết quả lựa chọn nhà thầu tương tự trong 12 tháng của tỉnh bạn, chọn giá thấp nhất; thuyết minh căn cứ trong dự toán và xin Sở Tài chính thống nhất bằng văn bản.",
    norm: "Thông tư 04/2020/TT-BTTTT về lập và quản lý chi phí",
    document: "205/STTTT-CNTT",
    stage: "DIEUCHINH",
    category: "DINHMUC",
    kind: "DC_DTCT",
    ...approvedAt(past(2, 4)),
  },
  {
    when: past(2, 3),
    by: "thamdinh",
    issue: "VM-005",
    title: "Hồ sơ bị trả nhiều lần do sai mẫu tờ trình, thiếu khảo sát hiện trạng",
    problem: "Tờ trình không đúng mẫu, thiếu tài liệu khảo sát hiện trạng ở một số địa phương.",
    solution:
      "Dùng đúng mẫu tờ trình do Sở TT-TT hướng dẫn; lập danh mục tự kiểm trước khi nộp; khảo sát đủ các huyện trong phạm vi dự án, mỗi huyện một biên bản có xác nhận của địa phương.",
    norm: "Nghị định 73/2019/NĐ-CP",
    document: "318/STNMT-VP",
    stage: "DIEUCHINH",
    category: "HOSO",
    kind: null,
    ...approvedAt(past(2, 5), "thuky"),
  },
  {
    when: past(2, 6),
    by: "pct.tamky",
    issue: "VM-009",
    title: "Bổ sung đánh giá sự phù hợp với Kiến trúc Chính quyền điện tử tỉnh",
    problem: "Báo cáo nghiên cứu khả thi chưa đánh giá sự phù hợp với kiến trúc của tỉnh.",
    solution:
      "Thêm một chương đối chiếu từng thành phần của dự án với kiến trúc, nêu rõ nền tảng dùng chung sẽ sử dụng và phần kết nối LGSP; lấy ý kiến Sở TT-TT trước khi nộp lại.",
    norm: "Khung Kiến trúc Chính phủ điện tử Việt Nam 2.0",
    document: "271/UBND-VHTT",
    stage: "THAMDINH",
    category: "HOSO",
    kind: "DA_BCNCKT",
    ...approvedAt(past(2, 8)),
  },
  {
    when: after(2, 0.5),
    by: "pgd.stttt",
    issue: "VM-013",
    title: "Chủ đầu tư đồng thời là đơn vị thẩm định",
    problem: "Sở TT-TT vừa là chủ đầu tư vừa là đơn vị thẩm định, chưa rõ thẩm quyền phê duyệt.",
    solution:
      "Báo cáo UBND tỉnh giao Hội đồng thẩm định liên ngành do Văn phòng UBND tỉnh chủ trì, Sở Tài chính và Sở Tư pháp tham gia; chủ đầu tư không cử người vào hội đồng.",
    norm: "Nghị định 73/2019/NĐ-CP",
    document: "1204/UBND-KGVX",
    stage: "PHEDUYET",
    category: "PHAPLY",
    kind: null,
    ...approvedAt(after(2, 0.7), "thuky"),
  },
  {
    when: after(2, 0.7),
    by: "thamdinh2",
    issue: "VM-018",
    title: "Thiếu hồ sơ đề xuất cấp độ an toàn hệ thống thông tin",
    problem: "Dự án chưa kèm hồ sơ đề xuất cấp độ an toàn hệ thống thông tin.",
    solution:
      "Lập hồ sơ đề xuất cấp độ song song với thiết kế, xin thẩm định của đơn vị chuyên trách về an toàn thông tin; quyết định phê duyệt cấp độ nộp cùng hồ sơ dự án.",
    norm: "Nghị định 85/2016/NĐ-CP; Thông tư 12/2022/TT-BTTTT",
    document: "88/QĐ-SYT",
    stage: "GOPY",
    category: "HOSO",
    kind: null,
    ...approvedAt(after(2, 0.85)),
  },
  {
    when: after(3, 0.3),
    by: "thamdinh",
    issue: "VM-019",
    title: "Dự toán phần mềm nội bộ tính theo điểm trường hợp sử dụng",
    problem: "Dự toán phần mềm nội bộ chưa tính theo phương pháp điểm trường hợp sử dụng.",
    solution:
      "Tư vấn khảo sát lại và liệt kê từng trường hợp sử dụng, tính điểm theo hướng dẫn, nêu hệ số phức tạp và mức lương áp dụng; Sở TT-TT kiểm tra bảng tính trước khi trình.",
    norm: "Thông tư 04/2020/TT-BTTTT",
    document: "412/SNN&PTNT-KHTC",
    stage: "DIEUCHINH",
    category: "DINHMUC",
    kind: "DC_DTCT",
    ...approvedAt(after(3, 0.4)),
  },
  {
    when: after(3, 0.4),
    by: "cv.stttt",
    title: "Lấy dữ liệu chuyên ngành khi ngành dọc chưa có hướng dẫn chia sẻ",
    problem: "Cơ quan ngành dọc ở tỉnh chưa được phép chia sẻ dữ liệu khám, chữa bệnh cho sở.",
    solution:
      "Nêu rõ danh mục trường dữ liệu, mục đích và cách bảo vệ; UBND tỉnh ký quy chế phối hợp với cơ quan cấp trên; kết nối qua LGSP và NDXP, không sao chép tệp.",
    norm: "Nghị định 47/2020/NĐ-CP",
    document: "Quy chế phối hợp của UBND tỉnh",
    stage: "THAMDINH",
    category: "DULIEU",
    kind: null,
    ...approvedAt(after(3, 0.55), "thuky"),
  },
  {
    when: after(2, 0.6),
    by: "thuky2",
    title: "Áp dụng tạm đơn giá số hóa của tỉnh bạn",
    problem: "Tỉnh chưa ban hành đơn giá số hóa tài liệu lưu trữ.",
    solution: "Dùng đơn giá của tỉnh bạn làm căn cứ lập dự toán.",
    norm: "",
    document: "",
    stage: "PHEDUYET",
    category: "DINHMUC",
    kind: null,
    approved: { when: after(2, 0.7), by: "thuky" },
    withdrawn: {
      when: after(3, 0.6),
      by: "tp.thamdinh",
      reason: "Sở Tài chính không thống nhất: đơn giá của tỉnh khác không phải căn cứ phê duyệt.",
    },
  },
  {
    when: after(3, 0.8),
    by: "pgd.svhttdl",
    issue: "VM-022",
    title: "Địa phương chậm gửi văn bản góp ý",
    problem: "Quá hạn góp ý mà một số địa phương chưa gửi văn bản.",
    solution:
      "Văn phòng UBND tỉnh đôn đốc bằng văn bản, ấn định ngày; quá ngày đó coi như thống nhất và ghi rõ trong tờ trình.",
    norm: "Quy chế làm việc của UBND tỉnh",
    document: "190/SVHTTDL-QLDL",
    stage: "GOPY",
    category: "PHOIHOP",
    kind: null,
  },
];
