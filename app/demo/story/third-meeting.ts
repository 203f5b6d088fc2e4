import { after, type BlockerPlot, before, past } from "./plot.ts";

/** Raised between the second and the third meeting. */
export const thirdMeeting: readonly BlockerPlot[] = [
  {
    code: "VM-021",
    raisedBy: "thamdinh",
    raised: before(3, 9),
    owner: "Phạm Thị Ngọc Lan",
    task: "làm lại đề cương, nêu rõ mục tiêu, chỉ tiêu và đơn vị thụ hưởng",
    steps: [
      {
        when: past(3, 2),
        does: "report",
        text: "Đã họp với Phòng Bảo trợ xã hội, thống nhất 6 chỉ tiêu của cơ sở dữ liệu.",
      },
    ],
    done: { text: "Đề cương làm lại đã nộp, đủ mục tiêu và chỉ tiêu.", number: "233/SLĐTBXH-KHTC" },
  },
  {
    code: "VM-022",
    raisedBy: "pgd.svhttdl",
    raised: before(3, 9),
    owner: "Võ Thành Trung",
    proposal: "Văn phòng UBND tỉnh có văn bản đôn đốc 05 địa phương.",
    task: "tổng hợp đủ ý kiến góp ý của 18 địa phương",
    done: { text: "Đã nhận đủ 18/18 văn bản góp ý.", number: "190/SVHTTDL-QLDL" },
  },
  {
    code: "VM-023",
    raisedBy: "pgd.sxd",
    raised: before(3, 8),
    owner: "Bùi Quốc Việt",
    task: "chuẩn hóa dữ liệu quy hoạch các huyện về hệ tọa độ VN-2000",
    steps: [
      {
        when: after(3, 0.5),
        does: "report",
        text: "Đã chuyển đổi xong 9/18 huyện; các huyện còn lại thiếu bản gốc dạng số.",
        waits: { department: "STNMT" },
      },
    ],
  },
  {
    code: "VM-024",
    raisedBy: "pgd.sgtvt",
    raised: before(3, 8),
    owner: "Nguyễn Tấn Lực",
    proposal: "Chủ trì cuộc họp làm việc với Công an tỉnh để thống nhất quy chế khai thác dữ liệu.",
    task: "thống nhất với Công an tỉnh vị trí camera, ký quy chế khai thác dữ liệu",
    steps: [
      {
        when: after(3, 0.5),
        by: "cv.vpub",
        does: "comment",
        text: "Đề nghị gửi kèm sơ đồ 42 vị trí để trình lãnh đạo UBND tỉnh làm việc với Công an tỉnh.",
      },
      {
        when: after(3, 0.6),
        does: "say_waiting",
        waits: { body: "Công an tỉnh" },
        note: "ý kiến về vị trí camera và quyền khai thác dữ liệu",
      },
      {
        when: after(3, 0.9),
        does: "ask_extension",
        until: past(4, 5),
        reason: "Công an tỉnh hẹn trả lời bằng văn bản sau khi khảo sát thực địa tuần tới.",
      },
    ],
  },
  {
    code: "VM-025",
    raisedBy: "cv.stc",
    raised: before(3, 7),
    owner: "Trương Công Định",
    task: "đề xuất phương án bố trí công chức tiếp nhận, vận hành hệ thống",
    steps: [
      {
        when: after(3, 0.5),
        by: "pgd.stc",
        does: "ask_relief",
        reason:
          "Việc bố trí biên chế công chức chuyên trách CNTT thuộc chức năng của Sở Nội vụ; Sở Tài chính xin làm đơn vị phối hợp.",
        suggested: "SNV",
      },
    ],
  },
  {
    code: "VM-026",
    raisedBy: "thamdinh2",
    raised: before(3, 7),
    owner: "Phòng Văn hóa và Thông tin",
    task: "bổ sung dự án vào danh mục kế hoạch chuyển đổi số, trình thống nhất chủ trương",
    done: {
      text: "UBND tỉnh đã bổ sung dự án vào danh mục kế hoạch.",
      number: "861/UBND-KGVX",
    },
  },
  {
    code: "VM-027",
    raisedBy: "cv.stttt",
    raised: before(3, 6),
    owner: "Trịnh Hoài Nam",
    proposal: "Văn phòng UBND tỉnh đưa việc cung cấp API vào tiêu chí thi đua của các sở.",
    task: "đôn đốc 13 đơn vị còn lại cung cấp danh mục API và dữ liệu chia sẻ",
    steps: [
      {
        when: after(3, 0.8),
        does: "report",
        text: "Đã có 11/19 đơn vị gửi danh mục; đã hướng dẫn trực tiếp 5 đơn vị.",
      },
    ],
  },
  {
    code: "VM-028",
    raisedBy: "pgd.stttt",
    raised: before(3, 6),
    owner: "Trương Công Định",
    proposal: "Cho phép ký hợp đồng thuê dịch vụ 3 năm, thanh toán theo dự toán giao hằng năm.",
    task: "hướng dẫn cơ chế ký hợp đồng thuê dịch vụ nhiều năm",
  },
  {
    code: "VM-029",
    raisedBy: "tp.thamdinh",
    raised: before(3, 5),
    owner: "Hồ Quang Huy",
    proposal: "Cho biệt phái 02 chuyên viên từ Trung tâm CNTT-TT đến hết năm.",
    task: "lập phương án xử lý hồ sơ tồn, đề xuất biệt phái chuyên viên",
    steps: [
      {
        when: after(3, 0.6),
        does: "no_progress",
        text: "Chưa có ý kiến của Sở Nội vụ về việc biệt phái; hiện 03 chuyên viên xử lý 9 hồ sơ.",
        waits: { department: "SNV" },
      },
      {
        when: after(3, 0.9),
        by: "pgd.snv",
        does: "comment",
        text: "Sở Nội vụ đã nhận đề nghị biệt phái 02 chuyên viên, trả lời trước cuộc họp.",
      },
    ],
  },
];

/** Raised since the last meeting: new on the next agenda. */
export const nextMeeting: readonly BlockerPlot[] = [
  {
    code: "VM-030",
    raisedBy: "cv.stttt",
    raised: after(3, 0.6),
    owner: "Trịnh Hoài Nam",
    task: "bổ sung biên bản nghiệm thu khối lượng",
  },
  {
    code: "VM-031",
    raisedBy: "thamdinh2",
    raised: after(3, 0.6),
    owner: "Đỗ Thị Thanh Thủy",
    task: "giải quyết kiến nghị của nhà thầu",
    isLeftProposed: true,
    steps: [
      {
        when: after(3, 0.9),
        by: "thuky",
        does: "decline",
        reason:
          "Kiến nghị của nhà thầu do bên mời thầu và người có thẩm quyền giải quyết theo pháp luật về đấu thầu; không đưa ra họp giao ban.",
      },
    ],
  },
  {
    code: "VM-032",
    raisedBy: "thamdinh",
    raised: after(3, 0.8),
    owner: "Hồ Văn Đinh",
    proposal: "Giao Điện lực tỉnh cấp điện tạm cho 06 xã; cho lùi thời hạn lắp đặt thiết bị.",
    task: "lắp đặt thiết bị đã giao",
    isLeftProposed: true,
  },
];
