import pg from "pg";

const parserOf = pg.types.getTypeParser as (oid: number, format?: "text" | "binary") => unknown;
const TEXT_ARRAY = 1009;
const readArray = parserOf(TEXT_ARRAY) as (text: string) => (string | null)[];
const readIntegers = (text: string) =>
  readArray(text).map((item) => (item === null ? null : safeInteger(item)));

const parsers = new Map<number, (text: string) => unknown>([
  [20, safeInteger], // int8
  [1700, safeInteger], // numeric
  [1016, readIntegers], // int8[]
  [1231, readIntegers], // numeric[]
  [1082, (text) => text], // date
  [1182, readArray], // date[]
]);

function safeInteger(text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value)) return value;
  throw new RangeError(`${text} is no safe integer; cast fractions to double precision`);
}

/**
 * How values read: bigint and numeric (sums) as checked safe integers, date as
 * "YYYY-MM-DD" (a Date would shift days), timestamptz as Date.
 */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    parsers.get(oid) ?? parserOf(oid, format)) as pg.CustomTypesConfig["getTypeParser"],
};
