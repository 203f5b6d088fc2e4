import { after, type BlockerPlot, before, past } from "./plot.ts";

/** Raised before the first meeting; the long stories of the register are among them. */
export const firstMeeting: readonly BlockerPlot[] = [
  {
    code: "VM-001",
    raisedBy: "thamdinh",
    raised: before(1, 10),
    owner: "Trịnh Hoài Nam",
    task: "hoàn chỉnh thuyết minh thiết kế cơ sở phần kết nối các hệ thống hiện có, thống nhất tổng mức đầu tư với dự toán chi tiết",
    treatments: {
      2: {
        disposition: "extended",
        discussion:
          "Đơn vị tư vấn đã bổ sung phần kết nối LGSP; còn lệch số liệu hạng mục màn hình ghép giữa tổng mức và dự toán.",
        reason: "Tư vấn cần thêm thời gian rà soát lại khối lượng hạng mục thiết bị trình chiếu.",
        until: past(2, 2),
      },
      3: {
        disposition: "kept",
        discussion:
          "Đã quá thời hạn gia hạn; chủ trì cuộc họp phê bình việc chậm hoàn chỉnh hồ sơ, yêu cầu làm việc dứt điểm với tư vấn.",
        task: "làm việc dứt điểm với đơn vị tư vấn, trình lại hồ sơ thẩm định",
        reason: "Nguyên nhân: tư vấn chậm, chưa có chế tài trong hợp đồng tư vấn.",
      },
    },
    steps: [
      {
        when: after(1, 0.5),
        does: "report",
        text: "Đã yêu cầu tư vấn bổ sung thuyết minh phần kết nối với LGSP, kho dữ liệu dùng chung và hệ thống camera của Công an tỉnh; đã có bản thảo lần 1.",
      },
      {
        when: after(3, 0.6),
        does: "report",
        text: "Đã ký phụ lục hợp đồng, bổ sung chế tài chậm tiến độ; tư vấn nộp bản chỉnh sửa phần tổng mức, đang đối chiếu với dự toán chi tiết.",
      },
    ],
  },
  {
    code: "VM-002",
    raisedBy: "cv.stttt",
    raised: before(1, 10),
    owner: "Trịnh Hoài Nam",
    proposal: "Sở Tài chính, Sở KH&ĐT thống nhất cơ cấu vốn trong một văn bản chung.",
    task: "làm rõ cơ cấu vốn đầu tư và chi thường xuyên",
    steps: [
      {
        when: past(1, 6),
        does: "report",
        text: "Đã họp ba bên với Sở Tài chính và Sở KH&ĐT; thống nhất phần hạ tầng dùng vốn đầu tư công, phần thuê bản quyền dùng chi thường xuyên.",
      },
    ],
    done: {
      text: "Có biên bản thống nhất cơ cấu vốn giữa ba sở.",
      number: "112/STTTT-CNTT",
    },
  },
  {
    code: "VM-003",
    raisedBy: "gd.stnmt",
    raised: before(1, 9),
    owner: "Trương Công Định",
    proposal:
      "Giao Sở Tài chính trả lời bằng văn bản về khả năng cân đối phần còn lại; bổ sung 6 tỷ đồng từ nguồn kéo dài để không dừng hợp đồng đo đạc.",
    task: "có văn bản về khả năng cân đối vốn phần còn lại của dự án",
    treatments: {
      2: {
        disposition: "extended",
        discussion:
          "Sở Tài chính: đang tổng hợp nhu cầu vốn chuyển tiếp của toàn tỉnh, chưa đủ căn cứ trả lời cho một dự án.",
        reason: "Chờ số liệu tổng hợp nguồn kéo dài của toàn tỉnh.",
        until: past(2, 7),
      },
      3: {
        disposition: "escalated",
        discussion:
          "Nhu cầu vượt khả năng cân đối của ngành; các đơn vị thống nhất vượt thẩm quyền của Sở Tài chính.",
        task: "dự thảo tờ trình về phương án cân đối phần vốn còn lại, báo cáo Chủ tịch UBND tỉnh để trình Thường trực HĐND tỉnh",
        reason: "Vượt thẩm quyền của Sở Tài chính: phần vốn còn lại phải do HĐND tỉnh quyết định.",
      },
    },
    steps: [
      {
        when: after(3, 0.5),
        does: "no_progress",
        text: "Đã trình dự thảo tờ trình, chưa có ý kiến của Thường trực HĐND tỉnh.",
        waits: { body: "Thường trực HĐND tỉnh" },
      },
      {
        when: after(3, 0.9),
        by: "gd.stnmt",
        does: "comment",
        text: "Hợp đồng đo đạc 3 huyện đã tạm dừng vì hết vốn bố trí; nhà thầu có văn bản đề nghị thanh toán lần 2.",
      },
    ],
  },
  {
    code: "VM-004",
    raisedBy: "cv.stttt",
    raised: before(1, 9),
    owner: "Trịnh Hoài Nam",
    proposal: "Cho phép dùng 02 báo giá cùng kết quả đấu thầu tương tự của tỉnh khác làm căn cứ.",
    task: "bổ sung đủ báo giá, thuyết minh căn cứ lập dự toán hạng mục làm sạch dữ liệu",
    steps: [
      {
        when: after(1, 0.6),
        does: "report",
        text: "Đã có thêm 01 báo giá; đã gửi công văn đề nghị Đà Nẵng, Thừa Thiên Huế chia sẻ kết quả lựa chọn nhà thầu tương tự.",
      },
    ],
    done: {
      text: "Dự toán đã có đủ 03 báo giá, Sở Tài chính thống nhất căn cứ.",
      number: "205/STTTT-CNTT",
      isConfirmedAtTheMeeting: true,
    },
  },
  {
    code: "VM-005",
    raisedBy: "thamdinh",
    raised: before(1, 9),
    owner: "Nguyễn Thị Thanh Tâm",
    task: "làm lại tờ trình đúng mẫu, bổ sung tài liệu khảo sát hiện trạng đủ 5 huyện",
    steps: [
      {
        when: past(1, 4),
        does: "report",
        text: "Đã có tài liệu khảo sát của Phước Sơn, Nam Giang; hai huyện còn lại hẹn gửi trong tuần.",
      },
      {
        when: past(1, 8),
        does: "ask_extension",
        until: past(1, 15),
        reason: "Mưa lũ chia cắt đường, đoàn khảo sát chưa vào được hai xã của huyện Tây Giang.",
      },
      { when: past(1, 9), does: "grant_extension", by: "pct", note: "Đồng ý, không gia hạn thêm." },
    ],
    done: {
      text: "Hồ sơ nộp lại lần 3 đã được tiếp nhận, đủ thành phần.",
      number: "318/STNMT-VP",
    },
  },
  {
    code: "VM-006",
    raisedBy: "thamdinh2",
    raised: before(1, 8),
    owner: "Huỳnh Văn Lộc",
    task: "phân công cán bộ theo dõi dự án, giải trình ý kiến thẩm định",
    done: {
      text: "Đã phân công ông Phan Thanh Hải thay; gửi văn bản giải trình ý kiến thẩm định.",
      number: "96/QĐ-STNMT",
    },
  },
  {
    code: "VM-007",
    raisedBy: "gd.syt",
    raised: before(1, 8),
    owner: "Ngô Thị Ái Vân",
    proposal:
      "UBND tỉnh có văn bản đề nghị BHXH Việt Nam cho phép BHXH tỉnh chia sẻ dữ liệu khám, chữa bệnh.",
    task: "thống nhất với BHXH tỉnh phương án chia sẻ dữ liệu, ký văn bản chấp thuận",
    treatments: {
      2: {
        disposition: "extended",
        discussion:
          "BHXH tỉnh đề nghị có ý kiến của BHXH Việt Nam trước khi chia sẻ; Sở Y tế đã đôn đốc lần 2.",
        reason: "Chờ ý kiến của BHXH Việt Nam.",
        until: past(2, 7),
      },
      3: {
        disposition: "kept",
        discussion:
          "BHXH tỉnh: trả lời được khi có văn bản của UBND tỉnh. Văn phòng UBND tỉnh sẽ dự thảo trong tuần.",
        task: "cùng Văn phòng UBND tỉnh dự thảo văn bản gửi BHXH Việt Nam, làm việc lại với BHXH tỉnh",
        reason: "Nguyên nhân: ngành dọc chưa có hướng dẫn chia sẻ dữ liệu cho địa phương.",
      },
    },
    steps: [
      {
        when: after(1, 0.4),
        by: "cv.syt",
        does: "report",
        text: "Đã gửi công văn tới BHXH tỉnh kèm danh mục 27 trường dữ liệu cần chia sẻ.",
        waits: { body: "BHXH tỉnh" },
      },
      {
        when: after(2, 0.5),
        by: "cv.syt",
        does: "no_progress",
        text: "BHXH tỉnh chưa trả lời; đã đôn đốc bằng điện thoại và văn bản lần 2.",
      },
      {
        when: after(3, 0.3),
        by: "thuky",
        does: "say_waiting",
        waits: { body: "BHXH Việt Nam" },
        note: "trả lời văn bản của UBND tỉnh về chia sẻ dữ liệu khám, chữa bệnh",
      },
      {
        when: after(3, 0.8),
        by: "cv.syt",
        does: "ask_extension",
        until: past(4, 9),
        reason: "Văn bản của UBND tỉnh đã gửi BHXH Việt Nam; cần thời gian chờ trả lời.",
      },
    ],
  },
  {
    code: "VM-008",
    raisedBy: "pgd.snnptnt",
    raised: before(1, 7),
    owner: "Lê Văn Thuận",
    proposal: "UBND tỉnh có văn bản xin ý kiến Bộ NN&PTNT về phạm vi đầu tư.",
    task: "rà soát phạm vi, tách phần không trùng lặp với hệ thống của Trung ương",
    treatments: {
      2: {
        disposition: "paused",
        discussion:
          "Bộ đang triển khai hệ thống cảnh báo chung cho lưu vực; nếu tiếp tục sẽ chồng lấn hạng mục trạm đo.",
        reason: "Chờ ý kiến của Bộ NN&PTNT về phạm vi hệ thống cảnh báo lưu vực Vu Gia - Thu Bồn.",
      },
    },
    steps: [
      {
        when: after(1, 0.8),
        does: "report",
        text: "Đã lập bảng đối chiếu 34 trạm đo; 21 trạm trùng với đề án của Bộ.",
      },
    ],
  },
  {
    code: "VM-009",
    raisedBy: "thamdinh",
    raised: before(1, 7),
    owner: "Phòng Văn hóa và Thông tin",
    task: "bổ sung đánh giá sự phù hợp với Kiến trúc Chính quyền điện tử tỉnh",
    steps: [
      {
        when: past(1, 7),
        does: "report",
        text: "Tư vấn đã bổ sung chương đánh giá kiến trúc, đang lấy ý kiến Sở TT-TT về danh mục nền tảng dùng chung.",
      },
    ],
    done: {
      text: "Báo cáo nghiên cứu khả thi đã bổ sung mục 3.4, Sở TT-TT thống nhất.",
      number: "271/UBND-VHTT",
      isConfirmedAtTheMeeting: true,
    },
  },
  {
    code: "VM-010",
    raisedBy: "cv.vpub",
    raised: before(1, 6),
    owner: "Nguyễn Thị Kim Oanh",
    task: "điều chỉnh tiêu chí kỹ thuật, phát hành lại hồ sơ mời thầu",
    done: {
      text: "Hồ sơ mời thầu điều chỉnh đã phát hành trên Hệ thống mạng đấu thầu quốc gia.",
      number: "44/QĐ-VPUBND",
    },
  },
];
