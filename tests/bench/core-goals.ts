import { above, below, type Goal } from "./bench.ts";
import type { Measured } from "./load-measure.ts";
import type { Bytes } from "./page-bytes.ts";

export type CorePage = "list" | "issue" | "home" | "report";
type ReadPage = Exclude<CorePage, "report">;

/** What one size of the register gave. */
export interface SizeFigures {
  size: number;
  pages: Record<CorePage, { one: Measured; ten: Measured }>;
  bare: { one: Measured; ten: Measured };
  html: Record<ReadPage, Bytes>;
  assets: Record<ReadPage, { js: Bytes; css: Bytes }>;
  /** Bytes of the program's one process, after all measurements. */
  memory: number;
}

const readPages = ["list", "issue", "home"] as const;
const pages = [...readPages, "report"] as const;
const KB = 1000;
const MB = 1_000_000;

export function printTable(found: readonly SizeFigures[]): void {
  const rows = found.flatMap((size) => [
    ...pages.map((page) => timeRow(size, page, size.pages[page])),
    timeRow(size, "bare list", size.bare),
  ]);
  console.table(Object.fromEntries(rows));
  const bytes = found.flatMap((size) =>
    readPages.map((page) => [
      `${size.size} ${page}`,
      {
        "html kB": kilo(size.html[page].raw),
        "html gz": kilo(size.html[page].gz),
        "js kB": kilo(size.assets[page].js.raw),
        "js gz": kilo(size.assets[page].js.gz),
        "css kB": kilo(size.assets[page].css.raw),
        "css gz": kilo(size.assets[page].css.gz),
        "memory MB": Math.round(size.memory / MB),
      },
    ]),
  );
  console.table(Object.fromEntries(bytes));
}

function timeRow(size: SizeFigures, name: string, { one, ten }: { one: Measured; ten: Measured }) {
  return [
    `${size.size} ${name}`,
    {
      "p50 ms (1)": tenth(one.p50),
      "p95 ms (1)": tenth(one.p95),
      "p50 ms (10)": tenth(ten.p50),
      "p95 ms (10)": tenth(ten.p95),
      "per second (10)": Math.round(ten.perSecond),
      "times bare": name === "list" ? tenth(one.p50 / size.bare.one.p50) : "",
    },
  ] as const;
}

/** The bounds of the issue, each against the worst figure of all sizes. */
export function coreGoals(
  found: readonly SizeFigures[],
  heaviest: { route: string; js: Bytes },
): Goal[] {
  const worst = (figure: (size: SizeFigures) => number) => Math.max(...found.map(figure));
  const least = (figure: (size: SizeFigures) => number) => Math.min(...found.map(figure));
  return [
    below(
      "list p50 ms, 1 connection",
      12,
      worst((size) => size.pages.list.one.p50),
    ),
    below(
      "issue p50 ms, 1 connection",
      12,
      worst((size) => size.pages.issue.one.p50),
    ),
    above(
      "list requests/s, 10 connections",
      110,
      least((size) => size.pages.list.ten.perSecond),
    ),
    above(
      "issue requests/s, 10 connections",
      110,
      least((size) => size.pages.issue.ten.perSecond),
    ),
    below(
      "report p50 ms, 1 connection",
      8,
      worst((size) => size.pages.report.one.p50),
    ),
    below(
      "home p50 ms, 1 connection",
      25,
      worst((size) => size.pages.home.one.p50),
    ),
    ...pages.map((page) => growth(found, page)).filter((goal) => goal !== null),
    below(`JavaScript kB gz, heaviest page (${heaviest.route})`, 110, heaviest.js.gz / KB),
    below(
      "list HTML kB raw",
      100,
      worst((size) => size.html.list.raw / KB),
    ),
    below(
      "list HTML kB gz",
      16,
      worst((size) => size.html.list.gz / KB),
    ),
    below(
      "memory MB",
      250,
      worst((size) => size.memory / MB),
    ),
  ];
}

/** From the smallest size to the largest; none when only one was measured. */
function growth(found: readonly SizeFigures[], page: CorePage): Goal | null {
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last || first === last) return null;
  const name = `${page} growth, ${first.size} to ${last.size}`;
  return below(name, 1.3, last.pages[page].one.p50 / first.pages[page].one.p50);
}

const tenth = (figure: number) => Math.round(figure * 10) / 10;
const kilo = (bytes: number) => tenth(bytes / KB);
