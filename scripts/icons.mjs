/**
 * Builds what is drawn. Run it after changing an icon name, a mark or a colour:
 * node scripts/icons.mjs
 *
 * public/icons.svg: the lucide icons named in app/components/ui/icon-names.json
 * and the marks of lifeline and matrix, in the colours of the page.
 * public/marks.svg with app/components/life-marks.css: the same marks as images,
 * so that the lifeline of a list row is a single element.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const namesFile = join(root, "app/components/ui/icon-names.json");
const spriteFile = join(root, "public/icons.svg");
const lucide = dirname(createRequire(import.meta.url).resolve("lucide-static/package.json"));

/** Glyphs of the marks, drawn in a box of 20. */
const glyphs = {
  plus: "M10 7v6M7 10h6",
  arrow: "M6.8 10h6.2M10.8 7.8 13 10l-2.2 2.2",
  turn: "M13.3 8.6A3.6 3.6 0 1 0 13.6 10.4M13.7 5.9v2.8h-2.8",
  bang: "M10 6.3v4.6M10 13.4v.1",
  bars: "M8.5 7.3v5.4M11.5 7.3v5.4",
  tick: "m6.9 10.3 2.1 2.1 4.1-4.6",
  swap: "M6.4 8.4h7l-1.9-1.9M13.6 11.6h-7l1.9 1.9",
  cross: "m7.8 7.8 4.4 4.4M12.2 7.8l-4.4 4.4",
  dot: "M10 10v.1",
  dash: "M7.4 10h5.2",
  dots: "M7 10v.1M10 10v.1M13 10v.1",
};
const solid = `<path d="M10 6.4 14 13H6z" fill="var(--color-on-brand)"/>`;

/** Mark → [glyph, colour token, ground token]. */
const marks = {
  new: ["plus", "on", "card"],
  kept: ["arrow", "kept", "card"],
  extended: ["turn", "ask", "card"],
  overdue: ["bang", "over", "over-soft"],
  escalated: [null, "over", "over"],
  paused: ["bars", "pause", "card"],
  resolved: ["tick", "done", "done-soft"],
  resolved_late: ["tick", "late", "late-soft"],
  reassigned: ["swap", "brand", "card"],
  cancelled: ["cross", "pause", "pause-soft"],
  noted: ["dot", "kept", "card"],
  not_discussed: ["dash", "kept", "card"],
  held_back: ["dots", "kept", "kept-soft"],
};

/** The glyph alone takes the colour of the text around it: for cells and legends. */
function glyphSymbol(mark, glyph) {
  const shape = glyph
    ? `<path d="${glyphs[glyph]}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"/>`
    : `<path d="M10 6.4 14 13H6z" fill="currentColor"/>`;
  return `<symbol id="g-${mark}" viewBox="4.5 4.5 11 11">${shape}</symbol>`;
}

/** The dot of a lifeline: ring, ground and glyph in the mark's own colours. */
function dotSymbol(mark, [glyph, tone, ground]) {
  const shape = glyph
    ? `<path d="${glyphs[glyph]}" fill="none" stroke="var(--color-${tone})" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`
    : solid;
  return `<g id="m-${mark}"><circle cx="10" cy="10" r="9" fill="var(--color-${ground})" stroke="var(--color-${tone})" stroke-width="2"/>${shape}</g>`;
}

function lucideSymbol(name, source) {
  const svg = readFileSync(join(lucide, "icons", `${source}.svg`), "utf8");
  const inner = svg
    .replace(/<!--.*?-->/gs, "")
    .replace(/^\s*<svg[^>]*>/s, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/\s*\n\s*/g, "")
    .replace(/ \/>/g, "/>");
  return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`;
}

/** [mark, letter] as in app/domain/issue/life.ts. */
const source = readFileSync(join(root, "app/domain/issue/life.ts"), "utf8");
const letters = [...source.matchAll(/^ {2}([a-z]): "(\w+)",$/gm)].map(([, letter, mark]) => [
  mark,
  letter,
]);
// The next meeting of an issue that has not stood on an agenda yet: nothing to join it to.
letters.push(["next_alone", "g"]);
const tokens = new Map(
  [...readFileSync(join(root, "app/app.css"), "utf8").matchAll(/(--color-[\w-]+): (#\w+);/g)].map(
    ([, name, value]) => [name, value],
  ),
);

/** An image cannot read the page's variables: their values are written into it. */
function inColour(svg) {
  return svg.replace(/var\((--color-[\w-]+)\)/g, (_, name) => tokens.get(name) ?? "none");
}

const PITCH = 28;
const SLOTS = 8;

/** A mark with the thread that comes from the meeting before; a life begins without one. */
function imageOf([mark], row) {
  const dot = mark.startsWith("next") ? next : dotSymbol(mark, marks[mark]);
  const thread =
    mark === "new" || mark === "next_alone"
      ? ""
      : `<path d="M0 10h9" stroke="var(--color-thread)" stroke-width="2"/>`;
  return inColour(
    `<view id="${mark}" viewBox="0 ${row * 20} ${PITCH} 20"/><g transform="translate(0 ${row * 20})">${thread}<g transform="translate(8)">${dot.replace(/ id="[\w-]+"/, "")}</g></g>`,
  );
}

/** `.l3x` puts the image of “extended” into the third place. */
function slotRules() {
  const slots = Array.from({ length: SLOTS }, (_, slot) => slot + 1);
  return [
    "/* Written by scripts/icons.mjs. */",
    ".life-row {",
    `  background-image: ${slots.map((slot) => `var(--l${slot}, none)`).join(", ")};`,
    `  background-position: ${slots.map((slot) => `${(slot - 1) * 1.75}em 0`).join(", ")};`,
    "}",
    ...slots.map((slot) => `.life-${slot} {\n  width: ${slot * 1.75}em;\n}`),
    ...slots.flatMap((slot) =>
      letters.map(
        ([mark, letter]) => `.l${slot}${letter} {\n  --l${slot}: url("/marks.svg#${mark}");\n}`,
      ),
    ),
    "",
  ].join("\n");
}

const names = JSON.parse(readFileSync(namesFile, "utf8"));
const next = `<g id="m-next"><circle cx="10" cy="10" r="9" fill="var(--color-card)" stroke="var(--color-thread)" stroke-width="2" stroke-dasharray="3.6 3"/></g>`;
const parts = [
  ...Object.entries(names).map(([name, source]) => lucideSymbol(name, source)),
  ...Object.entries(marks).map(([mark, drawing]) => dotSymbol(mark, drawing)),
  next,
  ...Object.entries(marks).map(([mark, [glyph]]) => glyphSymbol(mark, glyph)),
];
writeFileSync(
  spriteFile,
  `<svg xmlns="http://www.w3.org/2000/svg"><defs>\n${parts.join("\n")}\n</defs></svg>\n`,
);
writeFileSync(
  join(root, "public/marks.svg"),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PITCH} ${letters.length * 20}">\n${letters.map(imageOf).join("\n")}\n</svg>\n`,
);
writeFileSync(join(root, "app/components/life-marks.css"), slotRules());
console.log(`${parts.length} symbols in public/icons.svg`);
