import { describe, expect, test } from "vitest";
import { withoutStop } from "#app/domain/clause.ts";
import {
  compareNames,
  comparePeople,
  dayOf,
  formatDate,
  formatDateTime,
  formatDaysLeft,
  formatLongDate,
  formatMoney,
  formatMoneyExact,
  formatMoneyShort,
  formatMonth,
  formatMonthShort,
  formatPercent,
  formatTime,
  initialsOf,
  moneyParts,
} from "./format.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("dates", () => {
  test("a day reads day/month/year", () => {
    expect(formatDate("2026-02-03")).toBe("03/02/2026");
    expect(formatDate(null)).toBe("–");
  });

  test("a long date names the weekday", () => {
    expect(formatLongDate("2026-11-23", "vi")).toBe("Thứ Hai, 23/11/2026");
    expect(formatLongDate("2026-11-22", "vi")).toBe("Chủ Nhật, 22/11/2026");
    expect(formatLongDate("2026-11-23", "en")).toBe("Monday, 23/11/2026");
  });

  test("months", () => {
    expect(formatMonthShort("2026-09", "vi")).toBe("Th.9");
    expect(formatMonthShort("2026-12-07", "en")).toBe("Dec");
    expect(formatMonth("2026-09", "vi")).toBe("tháng 9/2026");
  });

  test("moments are shown in the province's time", () => {
    const lateEvening = new Date("2026-02-03T18:30:00Z");
    expect(formatTime(lateEvening)).toBe("01:30");
    expect(dayOf(lateEvening)).toBe("2026-02-04");
    expect(formatDateTime("2026-02-03T02:12:31Z")).toBe("09:12 03/02/2026");
  });
});

describe("money", () => {
  test("from a billion on it reads in tỷ, below in triệu", () => {
    expect(plain(formatMoney(3_500_000_000, "vi"))).toBe("3,5 tỷ đồng");
    expect(plain(formatMoney(3_500_000_000, "en"))).toBe("3.5 billion đồng");
    expect(plain(formatMoneyShort(186_400_000_000, "vi"))).toBe("186,4 tỷ");
    expect(plain(formatMoney(850_000_000, "vi"))).toBe("850 triệu đồng");
    expect(plain(formatMoney(120_000, "vi"))).toBe("120.000 đồng");
    expect(plain(formatMoney(0, "vi"))).toBe("0 đồng");
    expect(formatMoney(null, "vi")).toBe("–");
  });

  test("what rounds up to a billion says so", () => {
    expect(plain(formatMoneyShort(999_960_000, "vi"))).toBe("1 tỷ");
    expect(plain(formatMoneyShort(999_900_000, "vi"))).toBe("999,9 triệu");
  });

  test("every đồng, and figure and unit apart", () => {
    expect(plain(formatMoneyExact(3_500_000_000, "vi"))).toBe("3.500.000.000 đồng");
    expect(plain(moneyParts(12_600_000_000, "vi").unit)).toBe("tỷ đồng");
    expect(moneyParts(12_600_000_000, "vi").figure).toBe("12,6");
  });

  test("percent", () => {
    expect(plain(formatPercent(0.082, "vi"))).toBe("8,2 %");
    expect(formatPercent(0.082, "en")).toBe("8.2%");
    expect(formatPercent(4 / 0, "vi")).toBe("–");
  });
});

describe("working days", () => {
  test("to a deadline", () => {
    expect(formatDaysLeft(3, "vi")).toBe("còn 3 ngày làm việc");
    expect(formatDaysLeft(0, "vi")).toBe("hết hạn hôm nay");
    expect(formatDaysLeft(-5, "vi")).toBe("quá hạn 5 ngày làm việc");
    expect(formatDaysLeft(1, "en")).toBe("1 working day left");
    expect(formatDaysLeft(-5, "en")).toBe("5 working days overdue");
  });
});

describe("people and order", () => {
  test("initials are those of the last two words", () => {
    expect(initialsOf("Trần Minh Khôi")).toBe("MK");
    expect(initialsOf("Lê Thị Hồng Nhạn")).toBe("HN");
    expect(initialsOf("Đặng Ánh")).toBe("ĐÁ");
  });

  test("Vietnamese order, people by given name", () => {
    expect(["Điện Bàn", "Duy Xuyên", "Đại Lộc"].sort(compareNames)).toEqual([
      "Duy Xuyên",
      "Đại Lộc",
      "Điện Bàn",
    ]);
    expect(["Võ Anh Tuấn", "Bùi Đức Thịnh", "Phan Quốc Bảo"].sort(comparePeople)).toEqual([
      "Phan Quốc Bảo",
      "Bùi Đức Thịnh",
      "Võ Anh Tuấn",
    ]);
  });
});

describe("a typed clause before a mark of ours", () => {
  test.each([
    ["Chờ ý kiến của Bộ.", "Chờ ý kiến của Bộ"],
    ["Chờ ý kiến của Bộ. ", "Chờ ý kiến của Bộ"],
    ["Chờ ý kiến của Bộ", "Chờ ý kiến của Bộ"],
    ["còn 23 xã;", "còn 23 xã"],
    ["còn nữa...", "còn nữa..."],
    ["", ""],
  ])("%j becomes %j", (typed, clause) => {
    expect(withoutStop(typed)).toBe(clause);
  });
});
