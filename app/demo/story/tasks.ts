import { after, past, type TaskPlot, type TopicPlot } from "./plot.ts";

/** The general topics whose conclusions became tasks. */
export const topics: readonly TopicPlot[] = [
  {
    meeting: 1,
    title: "Tình hình thẩm định, giải ngân các dự án chuyển đổi số",
    presenter: "STTTT",
    discussion:
      "Sở TT-TT báo cáo: 44 dự án đang thẩm định và triển khai, nhiều hồ sơ trả đi trả lại; giải ngân dưới 10% kế hoạch. Các đơn vị đề nghị thống nhất thời hạn cho ý kiến về nguồn.",
    conclusions: [1, 2, 3],
  },
  {
    meeting: 2,
    title: "Bộ mẫu hồ sơ và nhân lực công nghệ thông tin",
    presenter: "STTTT",
    discussion:
      "Phần lớn hồ sơ bị trả vì sai mẫu, thiếu thành phần; các huyện miền núi không có công chức chuyên trách công nghệ thông tin.",
    conclusions: [1, 2],
  },
  {
    meeting: 3,
    title: "Tình hình giải ngân vốn chuyển đổi số",
    presenter: "VPUB",
    discussion: "Tiến độ giải ngân chậm, số liệu giữa Kho bạc và chủ đầu tư chưa khớp.",
    conclusions: [1],
  },
];

/** Topic that stands on the next agenda. */
export const nextTopic = {
  title: "Kế hoạch vốn chuyển đổi số năm sau",
  presenter: "SKHDT",
  heldBack: {
    issue: "VM-023",
    reason:
      "Còn trong hạn; Sở Xây dựng đang làm việc riêng với Sở TN&MT về dữ liệu gốc của các huyện.",
  },
};

export const tasks: readonly TaskPlot[] = [
  {
    meeting: 1,
    number: 1,
    owner: "Hồ Quang Huy",
    task: "rà soát 44 dự án",
    steps: [
      {
        when: past(1, 6),
        does: "report",
        text: "Đã rà soát 31/44 dự án; 18 hồ sơ đủ điều kiện.",
      },
    ],
    done: {
      days: 10,
      text: "Đã phân nhóm 44 dự án: 26 đủ điều kiện, 18 chưa đủ điều kiện.",
      number: "168/BC-STTTT",
    },
  },
  {
    meeting: 1,
    number: 2,
    owner: "Nguyễn Hữu Phước",
    task: "có ý kiến về nguồn kinh phí trong 07 ngày làm việc",
    done: {
      days: 8,
      text: "Đã ban hành quy trình nội bộ trả lời trong 07 ngày làm việc.",
      number: "207/STC-VP",
    },
  },
  {
    meeting: 1,
    number: 3,
    owner: "Trịnh Hoài Nam",
    task: "tổng hợp danh mục dự án của các sở, ngành, địa phương",
    steps: [
      {
        when: after(1, 0.8),
        does: "report",
        text: "Đã nhận danh mục của 22/37 đơn vị; 15 đơn vị chưa nêu chỉ tiêu.",
      },
    ],
    done: {
      days: 30,
      text: "Đã tổng hợp đủ 37/37 đơn vị, trình UBND tỉnh.",
      number: "402/TTr-STTTT",
    },
  },
  {
    meeting: 2,
    number: 1,
    owner: "Hồ Quang Huy",
    task: "ban hành bộ mẫu hồ sơ",
    treatments: {
      3: {
        disposition: "kept",
        discussion: "Bộ mẫu đã lấy ý kiến Sở Tài chính, còn phần dự toán chưa thống nhất.",
        task: "ban hành bộ mẫu hồ sơ và hướng dẫn thành phần hồ sơ",
      },
    },
    steps: [
      {
        when: after(2, 0.6),
        does: "report",
        text: "Đã dự thảo 11 biểu mẫu, gửi lấy ý kiến Sở Tài chính.",
      },
      {
        when: after(3, 0.9),
        does: "report_done",
        text: "Đã ban hành bộ mẫu 11 biểu và hướng dẫn thành phần hồ sơ.",
        number: "733/HD-STTTT",
      },
    ],
  },
  {
    meeting: 2,
    number: 2,
    owner: "Trần Thị Minh Châu",
    task: "tham mưu bố trí nhân lực công nghệ thông tin",
    treatments: {
      3: {
        disposition: "kept",
        discussion: "Sở Nội vụ: biên chế đã giao hết, phải điều chuyển trong nội bộ.",
        task: "trình phương án điều chuyển nhân lực",
      },
    },
    steps: [
      {
        when: after(3, 0.8),
        does: "ask_extension",
        until: past(4, 10),
        reason: "Chờ các huyện miền núi gửi đề án vị trí việc làm điều chỉnh.",
      },
    ],
  },
  {
    meeting: 3,
    number: 1,
    owner: "Nguyễn Thị Kim Oanh",
    task: "theo dõi, đôn đốc, báo cáo giải ngân hằng tháng",
    steps: [
      {
        when: after(3, 0.5),
        does: "report",
        text: "Đã đối chiếu số liệu với Kho bạc Nhà nước tỉnh đến cuối tháng; còn lệch 3 dự án.",
      },
    ],
  },
];
