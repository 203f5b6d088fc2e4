import { expect, test } from "vitest";
import { csvBytes, csvLine } from "./csv.ts";

test("cells are quoted where they must be", () => {
  expect(csvLine(["a", 'nói "có"', "hai\ndòng", 3, null, "x,y"])).toBe(
    'a,"nói ""có""","hai\ndòng",3,,"x,y"\r\n',
  );
});

test("what a spreadsheet would run is neutralised", () => {
  for (const start of ["=1+1", "+84", "-5", "@SUM(A1)", "\t=1", " =1"])
    expect(csvLine([start])).toContain("'");
  expect(csvLine(["Sở Y tế - đợt 2"])).toBe("Sở Y tế - đợt 2\r\n");
});

test("a download begins with the mark of UTF-8", async () => {
  async function* lines() {
    yield "đ\r\n";
  }
  const bytes: number[] = [];
  const reader = csvBytes(lines()).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read())
    bytes.push(...read.value);
  expect(bytes).toEqual([0xef, 0xbb, 0xbf, 0xc4, 0x91, 0x0d, 0x0a]);
});
