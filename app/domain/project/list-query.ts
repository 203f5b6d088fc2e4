import type { FundingSource } from "#db/schema.ts";
import { fundingSources } from "./words.ts";

export const projectSorts = [
  "code",
  "name",
  "owner",
  "stage",
  "days",
  "budget",
  "plan",
  "disbursed",
  "share",
  "blockers",
] as const;
export type ProjectSort = (typeof projectSorts)[number];

/** What the list of projects is asked for; it lives in the URL. */
export interface ProjectListQuery {
  q: string;
  departmentId: number | null;
  stageCode: string;
  kindId: number | null;
  funding: FundingSource | null;
  year: number;
  /** Only projects with open blockers. */
  isBlocked: boolean;
  /** Only projects past the time allowed at their stage. */
  isOver: boolean;
  /** Only projects with funds carried over into the year. */
  isCarried: boolean;
  /** Projects whose follow-up has ended instead of those followed up. */
  isEnded: boolean;
  sort: ProjectSort;
  isDescending: boolean;
  cursor: Cursor | null;
}

/** Keyset page: the sort value and id of the row beside which the page begins. */
export interface Cursor {
  side: "after" | "before";
  value: string | number;
  id: number;
}

/** Reads the URL; what makes no sense counts as not asked. */
export function readProjectListQuery(params: URLSearchParams, today: string): ProjectListQuery {
  const sort = projectSorts.find((name) => name === params.get("sort")) ?? "code";
  const year = wholeOf(params.get("year"));
  const show = params.get("show");
  return {
    q: (params.get("q") ?? "").slice(0, 200),
    departmentId: wholeOf(params.get("department")),
    stageCode: (params.get("stage") ?? "").slice(0, 40),
    kindId: wholeOf(params.get("kind")),
    funding: fundingSources.find((name) => name === params.get("funding")) ?? null,
    year: year !== null && year >= 2000 && year <= 2100 ? year : Number(today.slice(0, 4)),
    isBlocked: show === "blocked",
    isOver: show === "over",
    isCarried: show === "carried",
    isEnded: show === "ended",
    sort,
    isDescending: params.get("dir") === "desc",
    cursor: readCursor(params.get("after"), "after") ?? readCursor(params.get("before"), "before"),
  };
}

/** The address of the page that begins beside a row. */
export function cursorText(value: string | number, id: number): string {
  return `${id}.${typeof value === "number" ? "n" : "t"}${value}`;
}

function readCursor(text: string | null, side: Cursor["side"]): Cursor | null {
  const found = /^(\d{1,15})\.([nt])(.{0,400})$/su.exec(text ?? "");
  if (!found) return null;
  const [, id, type, value = ""] = found;
  if (type === "t") return { side, value, id: Number(id) };
  return /^-?\d{1,16}$/.test(value) ? { side, value: Number(value), id: Number(id) } : null;
}

function wholeOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
