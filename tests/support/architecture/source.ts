import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

export interface Import {
  /** The file's path in the project, or the package's name. */
  target: string;
  isPackage: boolean;
  isTypeOnly: boolean;
}

/** One file, parsed; made from a text, so that a rule can be tried on a made-up file. */
export interface Source {
  path: string;
  imports: Import[];
  tree: ts.SourceFile;
}

export function readSource(file: string, text: string): Source {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  const imports: Import[] = [];
  visit(tree, (node) => {
    const found = importOf(node);
    if (found) imports.push({ ...resolve(file, found.name), isTypeOnly: found.isTypeOnly });
  });
  return { path: file, imports, tree };
}

/** Walks every node of a tree. */
export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  node.forEachChild((child) => visit(child, see));
}

export function lineOf({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

/** Static and dynamic imports, re-exports and `import("…")` types alike. */
function importOf(node: ts.Node): { name: string; isTypeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { name: node.moduleSpecifier.text, isTypeOnly: isTypeClause(node.importClause) };
  }
  if (
    ts.isExportDeclaration(node) &&
    node.moduleSpecifier &&
    ts.isStringLiteral(node.moduleSpecifier)
  ) {
    return { name: node.moduleSpecifier.text, isTypeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const { literal } = node.argument;
    return ts.isStringLiteral(literal) ? { name: literal.text, isTypeOnly: true } : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    if (argument && ts.isStringLiteralLike(argument)) {
      return { name: argument.text, isTypeOnly: false };
    }
  }
  return undefined;
}

/** `import type {…}`, and `import { type A, type B }`, leave nothing behind at run time. */
function isTypeClause(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const { namedBindings } = clause;
  return (
    !clause.name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function resolve(from: string, name: string): { target: string; isPackage: boolean } {
  if (name.startsWith("#")) return { target: name.slice(1), isPackage: false };
  if (name.startsWith(".")) {
    return { target: path.posix.join(path.posix.dirname(from), name), isPackage: false };
  }
  const parts = name.split("/");
  return { target: parts.slice(0, name.startsWith("@") ? 2 : 1).join("/"), isPackage: true };
}

/** Every source file below the folders. */
export function readSources(root: string, folders: string[]): Source[] {
  return folders
    .flatMap((folder) => filesIn(root, folder))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"))
    .sort()
    .map((file) => readSource(file, readFileSync(path.join(root, file), "utf8")));
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map(
    (file) => `${folder}/${file.split(path.sep).join("/")}`,
  );
}
