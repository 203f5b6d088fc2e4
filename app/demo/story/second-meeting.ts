import { after, type BlockerPlot, before, past } from "./plot.ts";

/** Raised between the first and the second meeting. */
export const secondMeeting: readonly BlockerPlot[] = [
  {
    code: "VM-011",
    raisedBy: "pgd.stp",
    raised: before(2, 10),
    owner: "Nguyễn Đình Khánh",
    task: "tổ chức đấu thầu lại gói thầu số hóa sổ hộ tịch",
    treatments: {
      3: {
        disposition: "kept",
        discussion: "Hồ sơ mời thầu điều chỉnh đang thẩm định, chậm hơn kế hoạch 5 ngày làm việc.",
        task: "phê duyệt hồ sơ mời thầu điều chỉnh, mở thầu lại",
        reason: "Sở KH&ĐT đề nghị chia lại gói thầu theo địa bàn.",
      },
    },
    steps: [
      {
        when: after(2, 0.5),
        does: "report",
        text: "Đã hủy thầu lần 1; đã lấy ý kiến Sở KH&ĐT về tiêu chí năng lực.",
      },
      {
        when: after(3, 0.7),
        does: "report",
        text: "Đã phê duyệt hồ sơ mời thầu điều chỉnh, chia 02 gói theo địa bàn; đăng tải trong tuần này.",
      },
    ],
  },
  {
    code: "VM-012",
    raisedBy: "pgd.snv",
    raised: before(2, 10),
    owner: "Trần Thị Minh Châu",
    proposal:
      "Cho áp dụng tạm đơn giá số hóa của tỉnh bạn trong khi chờ đơn giá của tỉnh ban hành.",
    task: "trình ban hành đơn giá số hóa tài liệu lưu trữ",
    treatments: {
      3: {
        disposition: "extended",
        discussion:
          "Dự thảo đơn giá đã có ý kiến Sở Tài chính; còn thiếu ý kiến thẩm định của Sở Tư pháp.",
        reason: "Chờ Sở Tư pháp thẩm định dự thảo quyết định.",
        until: past(3, 10),
      },
    },
    steps: [
      {
        when: after(2, 0.6),
        does: "report",
        text: "Đã hoàn thành dự thảo đơn giá, gửi lấy ý kiến 12 sở, ngành.",
      },
      {
        when: after(3, 0.7),
        does: "no_progress",
        text: "Dự thảo quyết định chưa được thẩm định xong, chưa trình UBND tỉnh.",
        waits: { department: "STP" },
        proposal:
          "Cho áp dụng tạm đơn giá số hóa của tỉnh bạn trong khi chờ đơn giá của tỉnh ban hành.",
      },
    ],
  },
  {
    code: "VM-013",
    raisedBy: "pgd.stttt",
    raised: before(2, 9),
    owner: "Đoàn Ngọc Sơn",
    proposal: "UBND tỉnh giao một đơn vị khác thẩm định để bảo đảm khách quan.",
    task: "tham mưu UBND tỉnh về thẩm quyền phê duyệt, đơn vị thẩm định độc lập",
    done: {
      text: "UBND tỉnh đã giao Hội đồng thẩm định liên ngành.",
      number: "1204/UBND-KGVX",
    },
  },
  {
    code: "VM-014",
    raisedBy: "cv.vpub",
    raised: before(2, 9),
    owner: "Nguyễn Thị Kim Oanh",
    task: "hoàn thành kiểm tra an toàn thông tin cấp độ 3, kết nối Cơ sở dữ liệu quốc gia về dân cư",
    treatments: {
      3: {
        disposition: "kept",
        discussion:
          "Còn 03/17 lỗi chưa khắc phục; Công an tỉnh chỉ mở kết nối khi có biên bản kiểm tra lại.",
        task: "khắc phục 03 lỗi còn lại, mời Công an tỉnh kiểm tra lại",
        reason: "Nguyên nhân: nhà thầu phần mềm chậm vá lỗi xác thực.",
      },
    },
    steps: [
      {
        when: after(2, 0.7),
        does: "report",
        text: "Đã khắc phục 14/17 lỗi theo kết luận kiểm tra lần 1.",
      },
      {
        when: after(3, 0.4),
        does: "report",
        text: "Đã khắc phục hết lỗi, Công an tỉnh kiểm tra lại trong tuần.",
      },
      {
        when: after(3, 1),
        by: "pcvp.vpub",
        does: "report_done",
        text: "Đã kết nối thử thành công, có biên bản kiểm tra an toàn thông tin cấp độ 3.",
        number: "57/BB-VPUBND",
      },
    ],
  },
  {
    code: "VM-015",
    raisedBy: "cv.vpub",
    raised: before(2, 8),
    owner: "Trịnh Hoài Nam",
    proposal: "Cho 63 xã dùng tạm đường truyền vệ tinh trong khi chờ kéo cáp quang.",
    task: "làm việc với các doanh nghiệp viễn thông về lộ trình kéo cáp quang",
    treatments: {
      3: {
        disposition: "kept",
        discussion:
          "VNPT, Viettel cam kết 40 xã trước cuối năm; 23 xã còn lại cần vốn hỗ trợ hạ tầng cột.",
        task: "lập danh sách 23 xã chưa có lộ trình, đề xuất phương án tạm",
      },
    },
    steps: [
      {
        when: after(2, 0.4),
        does: "report",
        text: "Đã khảo sát 63 xã cùng VNPT và Viettel; 40 xã có thể kéo cáp trên cột điện lực sẵn có.",
      },
      {
        when: after(3, 0.4),
        does: "report",
        text: "Đã có lộ trình cho 40 xã; đang làm việc với Điện lực về 23 xã còn lại.",
        proposal: "Cho 23 xã dùng tạm đường truyền vệ tinh, kinh phí khoảng 380 triệu đồng/năm.",
        waits: { body: "Công ty Điện lực Quảng Nam" },
      },
      {
        when: after(3, 0.6),
        by: "cv.vpub",
        does: "comment",
        text: "Văn phòng đã thử họp trực tuyến qua vệ tinh với xã Trà Linh, chất lượng chấp nhận được.",
      },
    ],
  },
  {
    code: "VM-016",
    raisedBy: "cv.stttt",
    raised: before(2, 8),
    owner: "Trịnh Hoài Nam",
    proposal:
      "UBND tỉnh kiến nghị Bộ đưa 28 thôn vào danh sách hỗ trợ từ Quỹ Dịch vụ viễn thông công ích.",
    task: "làm việc với doanh nghiệp và ba huyện về mặt bằng, nguồn điện cho trạm thu phát sóng",
    treatments: {
      3: {
        disposition: "escalated",
        discussion:
          "Ba huyện đã bố trí được mặt bằng 17/28 vị trí; phần hỗ trợ điện và trạm thuộc thẩm quyền của Bộ.",
        task: "dự thảo văn bản của UBND tỉnh gửi Bộ, kèm danh sách 28 thôn",
        reason: "Việc đưa các thôn vào chương trình viễn thông công ích do Bộ quyết định.",
      },
    },
    steps: [
      {
        when: after(3, 0.9),
        does: "report",
        text: "UBND tỉnh đã ký văn bản gửi Bộ; đã bố trí thêm mặt bằng 4 vị trí tại Phước Sơn.",
        waits: { body: "Bộ Thông tin và Truyền thông" },
      },
    ],
  },
  {
    code: "VM-017",
    raisedBy: "pgd.stttt",
    raised: before(2, 7),
    owner: "Trương Công Định",
    task: "hướng dẫn cơ chế sử dụng nguồn vốn cho dự án phủ sóng",
    treatments: {
      3: {
        disposition: "kept",
        discussion:
          "Sở Tài chính: đã thống nhất dùng ngân sách tỉnh, đang dự thảo văn bản trả lời.",
        task: "ban hành văn bản hướng dẫn cơ chế sử dụng nguồn",
      },
    },
    steps: [
      {
        when: after(2, 0.7),
        does: "report",
        text: "Đã trao đổi với Bộ; Quỹ viễn thông công ích giai đoạn này không hỗ trợ xây trạm mới.",
      },
    ],
    done: {
      text: "Đã có hướng dẫn: phần ngoài danh sách viễn thông công ích dùng ngân sách tỉnh.",
      number: "655/STC-TCHCSN",
    },
  },
  {
    code: "VM-018",
    raisedBy: "thamdinh2",
    raised: before(2, 7),
    owner: "Ngô Thị Ái Vân",
    task: "bổ sung hồ sơ đề xuất cấp độ an toàn hệ thống thông tin",
    done: {
      text: "Hồ sơ đề xuất cấp độ 3 đã được phê duyệt.",
      number: "88/QĐ-SYT",
    },
  },
  {
    code: "VM-019",
    raisedBy: "thamdinh",
    raised: before(2, 6),
    owner: "Lê Văn Thuận",
    task: "tính lại dự toán phần mềm nội bộ theo phương pháp điểm trường hợp sử dụng",
    steps: [
      {
        when: past(2, 8),
        does: "ask_extension",
        until: past(2, 15),
        reason: "Tư vấn phải khảo sát lại 46 trường hợp sử dụng.",
      },
      { when: past(2, 9), does: "grant_extension", by: "pct", note: "Đồng ý một lần." },
    ],
    done: {
      text: "Dự toán lập lại theo phương pháp UCP đã được Sở TT-TT kiểm tra.",
      number: "412/SNN&PTNT-KHTC",
    },
  },
  {
    code: "VM-020",
    raisedBy: "pgd.snnptnt",
    raised: before(2, 5),
    owner: "Lê Văn Thuận",
    proposal:
      "Cho tách phần mua ảnh viễn thám (sự nghiệp) và phần xây dựng trạm (đầu tư) thành hai nguồn.",
    task: "thống nhất với Sở Tài chính tính chất nguồn vốn, tách hạng mục đầu tư",
    treatments: {
      3: {
        disposition: "kept",
        discussion:
          "Sở Tài chính giữ ý kiến: phần trạm mặt đất là đầu tư, không dùng nguồn sự nghiệp.",
        task: "trình phương án tách nguồn vốn",
      },
    },
    steps: [
      {
        when: after(2, 0.3),
        does: "report",
        text: "Đã gửi văn bản giải trình tới Sở Tài chính.",
      },
      {
        when: after(3, 0.7),
        by: "pct",
        does: "agree",
        text: "Đồng ý tách hai nguồn; Sở NN&PTNT hoàn chỉnh hồ sơ, Sở Tài chính thẩm tra trong 5 ngày làm việc.",
      },
      {
        when: after(3, 0.9),
        does: "say_waiting",
        waits: { department: "STC" },
        note: "thẩm tra phương án tách nguồn vốn",
      },
    ],
  },
];
