import ts from "typescript";
import { lineOf, type Source, visit } from "./source.ts";

const HTTP_FOLDERS = /^app\/(routes|server|auth|form)\/|^app\/(root|entry\.\w+)\.tsx$/;
const FORBIDDEN_NAME = /(^|[/-])(utils?|helpers?|misc|services?|managers?)(\.|\/|$)/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/** In app/ only env.server.ts reads process.env. */
export function environmentReadings(source: Source): string[] {
  if (!source.path.startsWith("app/") || source.path === "app/env.server.ts") return [];
  return linesWhere(
    source,
    (node) => ts.isPropertyAccessExpression(node) && node.getText() === "process.env",
  );
}

/** Only routes, and the house around them, know Request and Response. */
export function httpWords(source: Source): string[] {
  if (!source.path.startsWith("app/") || HTTP_FOLDERS.test(source.path)) return [];
  if (/\.test\.tsx?$/.test(source.path)) return [];
  return linesWhere(
    source,
    (node) =>
      (ts.isTypeReferenceNode(node) && isHttp(node.typeName.getText())) ||
      (ts.isNewExpression(node) && isHttp(node.expression.getText())) ||
      (ts.isPropertyAccessExpression(node) && isHttp(node.expression.getText())),
  );
}

const isHttp = (word: string) => word === "Request" || word === "Response";

/** Kebab-case, and none of the names that say nothing. */
export function namelessName({ path }: Pick<Source, "path">): string[] {
  const isPlain = path.split("/").every((part) => KEBAB.test(part));
  return isPlain && !FORBIDDEN_NAME.test(path) ? [] : [path];
}

/** A file of nothing but re-exports hides where things are. */
export function barrel({ path, tree }: Source): string[] {
  const { statements } = tree;
  const isBarrel =
    statements.length > 0 &&
    statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined);
  return isBarrel ? [path] : [];
}

function linesWhere(source: Source, test: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  visit(source.tree, (node) => {
    if (test(node)) found.push(`${lineOf(source, node)}: ${node.getText()}`);
  });
  return found;
}
