import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { lifeLetters } from "#app/domain/issue/life.ts";
import iconNames from "./ui/icon-names.json";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

describe("what is drawn keeps up with what is named (node scripts/icons.mjs)", () => {
  const sprite = read("public/icons.svg");

  test("every icon name stands in the sprite", () => {
    const missing = Object.keys(iconNames).filter((name) => !sprite.includes(`id="${name}"`));
    expect(missing).toEqual([]);
  });

  test("every mark of a life has its dot, its image and its places in a row", () => {
    const images = read("public/marks.svg");
    const places = read("app/components/life-marks.css");
    for (const [letter, mark] of Object.entries(lifeLetters)) {
      expect(sprite).toContain(`id="m-${mark}"`);
      expect(images).toContain(`<view id="${mark}"`);
      expect(places).toContain(`.l8${letter} {`);
    }
  });

  test("every mark of a cell has its glyph", () => {
    const marks = Object.values(lifeLetters).filter((mark) => mark !== "next");
    for (const mark of marks) expect(sprite).toContain(`id="g-${mark}"`);
  });
});

describe("text contrast is at least 4.5 : 1", () => {
  const tokens = new Map(
    [...read("app/app.css").matchAll(/--color-([\w-]+): (#\w{6});/g)].map(([, name, hex]) => [
      name ?? "",
      hex ?? "",
    ]),
  );
  const states = ["over", "soon", "on", "done", "late", "ask", "pause", "kept", "brand"];
  const pairs: [string, string][] = [
    ...states.map((state): [string, string] => [state, `${state}-soft`]),
    ...states.flatMap((state): [string, string][] => [
      [state, "card"],
      [state, "paper"],
    ]),
    ...["ink", "ink-2", "ink-3"].flatMap((ink): [string, string][] => [
      [ink, "paper"],
      [ink, "card"],
      [ink, "brand-soft"],
      [ink, "line-soft"],
    ]),
    ["on-brand", "brand"],
    ["on-brand", "over"],
  ];

  test.each(pairs)("%s on %s", (text, ground) => {
    expect(contrast(tokens.get(text) ?? "", tokens.get(ground) ?? "")).toBeGreaterThanOrEqual(4.5);
  });

  test("borders of fields: 3 : 1", () => {
    expect(contrast(tokens.get("edge") ?? "", tokens.get("card") ?? "")).toBeGreaterThanOrEqual(3);
  });
});

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
