import { describe, expect, test } from "vitest";
import { nameMatter } from "./matter.ts";

const blocker = (text: string) => nameMatter({ kind: "blocker", text, leads: [] });
const task = (text: string, leads = ["Sở Nội vụ", "Sở Nội vụ"]) =>
  nameMatter({ kind: "task", text, leads });

describe("what an item is about, in short and in quotes", () => {
  test("a blocker by its first clause, without the stop", () => {
    expect(blocker("Đơn giá số hóa tài liệu lưu trữ của tỉnh chưa ban hành.")).toBe(
      "vướng mắc “Đơn giá số hóa tài liệu lưu trữ của tỉnh chưa ban hành”",
    );
    expect(
      blocker(
        "Chưa thống nhất phương án lấy dữ liệu từ BHXH tỉnh; thiếu văn bản chấp thuận chia sẻ.",
      ),
    ).toBe("vướng mắc “Chưa thống nhất phương án lấy dữ liệu từ BHXH tỉnh”");
    expect(blocker("Trạm phát sóng mất điện liên tục. Đã báo Điện lực Quảng Nam.")).toBe(
      "vướng mắc “Trạm phát sóng mất điện liên tục”",
    );
  });

  test("an opening too short to be a clause is no clause", () => {
    expect(blocker("TP. Hội An chưa gửi hồ sơ; đã nhắc.")).toBe(
      "vướng mắc “TP. Hội An chưa gửi hồ sơ”",
    );
    expect(blocker("Thiếu vốn; chưa rõ nguồn bổ sung năm 2026")).toBe(
      "vướng mắc “Thiếu vốn; chưa rõ nguồn bổ sung năm 2026”",
    );
  });

  test("a long one is cut between words", () => {
    const named = blocker("Chưa xác định được nguồn kinh phí ".repeat(8));
    expect(named.length).toBeLessThanOrEqual(150);
    expect(named).toMatch(/ (Chưa|xác|định|được|nguồn|kinh|phí)…”$/);
    expect(blocker("x".repeat(400)).length).toBeLessThanOrEqual(150);
  });

  test("quotes within become inner quotes, breaks become spaces", () => {
    expect(blocker('Chưa có “Kiến trúc”\nphiên bản 3.0 cho "kho dữ liệu"')).toBe(
      "vướng mắc “Chưa có ‘Kiến trúc’ phiên bản 3.0 cho ‘kho dữ liệu’”",
    );
  });

  test("a task without who was charged and until when", () => {
    expect(task("Giao Sở Nội vụ tham mưu bố trí nhân lực CNTT, chậm nhất ngày 30/10/2026.")).toBe(
      "nhiệm vụ “tham mưu bố trí nhân lực CNTT”",
    );
    expect(
      task("Giao Sở TT-TT chủ trì, phối hợp các đơn vị rà soát 44 dự án đang thẩm định.", [
        "Sở Thông tin và Truyền thông",
        "Sở TT-TT",
      ]),
    ).toBe("nhiệm vụ “phối hợp các đơn vị rà soát 44 dự án đang thẩm định”");
    expect(task("Giao Sở Nội vụ chủ trì rà soát; hoàn thành trước ngày 5/1/2026")).toBe(
      "nhiệm vụ “rà soát”",
    );
    expect(task("Các sở gửi danh mục dự án về Sở TT-TT.")).toBe(
      "nhiệm vụ “Các sở gửi danh mục dự án về Sở TT-TT”",
    );
  });

  test("a topic by its title; nothing where nothing is said", () => {
    expect(nameMatter({ kind: "topic", text: "Kế hoạch vốn năm sau", leads: [] })).toBe(
      "nội dung “Kế hoạch vốn năm sau”",
    );
    expect(blocker("  ")).toBe("vướng mắc");
  });
});
