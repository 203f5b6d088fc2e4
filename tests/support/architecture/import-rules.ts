import { CONCEPTS, conceptOf } from "./concepts.ts";
import type { Import, Source } from "./source.ts";

/** What a rule finds wrong with one import of a file, or undefined. */
type Rule = (file: string, { target, isPackage, isTypeOnly }: Import) => string | undefined;

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith("tests/");
const isServer = (file: string) => /\.server\.tsx?$/.test(file);
const isIn = (file: string, ...folders: string[]) =>
  folders.some((folder) => file.startsWith(`${folder}/`));
const isDomain = (file: string) => isIn(file, "app/domain");
const isPure = (file: string) => isDomain(file) && !isServer(file);
const CONNECTION = "db/connection.server.ts";

/** Each layer of app/ and what it may import of app/; see “Which way calls run”. */
const LAYERS: Record<string, string[]> = {
  "app/domain": ["app/domain"],
  "app/i18n": ["app/i18n", "app/domain"],
  "app/form": ["app/form", "app/auth", "app/i18n", "app/domain"],
  "app/auth": [
    "app/auth",
    "app/form",
    "app/i18n",
    "app/domain",
    "app/paths.ts",
    "app/env.server.ts",
    // Whom the demo's sign-in page offers.
    "app/demo/sign-ins.ts",
  ],
  "app/components": ["app/components", "app/i18n", "app/domain", "app/form", "app/paths.ts"],
  "app/exporters": ["app/exporters", "app/i18n", "app/domain"],
  "app/mail": ["app/mail", "app/i18n", "app/domain", "app/paths.ts", "app/env.server.ts"],
  "app/jobs": ["app/jobs", "app/mail", "app/exporters", "app/i18n", "app/domain"],
  "app/demo": ["app/demo", "app/auth", "app/domain"],
};

export const importRules: Record<string, Rule> = {
  "db imports nothing from app": (file, { target, isPackage }) =>
    isIn(file, "db") && !isPackage && isIn(target, "app") ? "db may not import app" : undefined,

  "migrations are frozen in time": (file, { target }) =>
    isIn(file, "db/migrations") && target !== "kysely"
      ? "a migration imports kysely alone"
      : undefined,

  "pure domain files know no React, no database, no server file": (file, imported) =>
    isPure(file) ? impurity(file, imported) : undefined,

  "only routes, jobs, scripts and auth import the connection": (file, { target }) =>
    target === CONNECTION &&
    isIn(file, "app", "db") &&
    !isIn(file, "app/routes", "app/jobs", "app/auth", "app/server") &&
    file !== "app/root.tsx"
      ? "takes db as an argument instead"
      : undefined,

  "concepts call each other one way": (file, { target, isPackage }) => {
    const from = conceptOf(file);
    const to = isPackage ? undefined : conceptOf(target);
    if (!from || !to || from === to || CONCEPTS[from]?.includes(to)) return undefined;
    return `${from} may not import ${to}`;
  },

  "layers call downwards": (file, { target, isPackage }) => {
    const layer = Object.keys(LAYERS).find((folder) => isIn(file, folder));
    if (!layer || isPackage || !isIn(target, "app")) return undefined;
    const isAllowed = LAYERS[layer]?.some((to) => target === to || isIn(target, to));
    return isAllowed || isFormPiece(file, target) ? undefined : `${layer} may not import it`;
  },

  "components import no server file": (file, { target, isPackage, isTypeOnly }) =>
    isIn(file, "app/components") && !isPackage && isServer(target) && !isTypeOnly
      ? "a component may import pure files only"
      : undefined,

  "Lucia is imported by one file": (file, { target }) =>
    target === "lucia" && file !== "app/auth/lucia.server.ts"
      ? "only app/auth/lucia.server.ts may"
      : undefined,

  "remix itself stays unimported": (_file, { target, isPackage }) =>
    isPackage && target === "remix" ? "it throws when imported" : undefined,

  "the program imports no tests": (file, { target, isPackage }) =>
    !isPackage && isIn(target, "tests") && isIn(file, "app", "db")
      ? "not from the program"
      : undefined,
};

/** The zod pieces of forms (a day, an amount) are shared by the concepts' schemas. */
function isFormPiece(file: string, target: string): boolean {
  return target === "app/form/fields.ts" && /(^|[/-])form\.ts$/.test(file);
}

function impurity(file: string, { target, isPackage, isTypeOnly }: Import): string | undefined {
  if (isPackage) return target === "zod" || isTypeOnly ? undefined : `package ${target}`;
  if (isPure(target) || isFormPiece(file, target)) return undefined;
  if (target === "db/schema.ts" && isTypeOnly) return undefined;
  return isServer(target) && isTypeOnly ? undefined : "only pure files, and types of db/schema.ts";
}

/** Every broken import rule of a file, as “file → target: why (rule)”. Tests may import anything. */
export function brokenImports(source: Source): string[] {
  if (isTest(source.path)) return [];
  return source.imports.flatMap((imported) =>
    Object.entries(importRules).flatMap(([name, rule]) => {
      const why = rule(source.path, imported);
      return why ? [`${source.path} → ${imported.target}: ${why} (${name})`] : [];
    }),
  );
}
