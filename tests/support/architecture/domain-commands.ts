import ts from "typescript";
import { type Source, visit } from "./source.ts";

/** What a top-level function, or a class, of the domain does, by the words in it. */
interface Doing {
  path: string;
  name: string;
  isExported: boolean;
  /** Takes `ctx`: stands by itself. Those that take `tx` or `db` run inside another's transaction. */
  isWhole: boolean;
  writes: boolean;
  words: Set<string>;
}

const WRITES = ["insertInto", "updateTable", "deleteFrom", "recordEvent"];

/**
 * Names of the commands in these sources: exported functions that write, themselves or
 * through what they call, and take `ctx` or are imported from outside the domain.
 */
export function commandsIn(sources: readonly Source[], outside: readonly Source[]): string[] {
  const doings = sources.flatMap(doingsIn);
  for (let isMore = true; isMore; ) {
    const found = doings.filter((one) => !one.writes && callsWriting(one, doings));
    for (const one of found) one.writes = true;
    isMore = found.length > 0;
  }
  const paths = new Set(sources.map((source) => source.path));
  const imported = new Set(outside.flatMap((source) => importedFrom(source, paths)));
  return doings
    .filter((one) => one.isExported && one.writes && (one.isWhole || imported.has(one.name)))
    .map((one) => one.name)
    .sort();
}

function callsWriting({ path, words }: Doing, doings: readonly Doing[]): boolean {
  return doings.some(
    (one) => one.writes && words.has(one.name) && (one.isExported || one.path === path),
  );
}

function doingsIn({ path, tree }: Source): Doing[] {
  return tree.statements.flatMap((statement): Doing[] => {
    const isFunction = ts.isFunctionDeclaration(statement);
    if (!(isFunction || ts.isClassDeclaration(statement)) || !statement.name) return [];
    const words = new Set<string>();
    let writes = false;
    visit(statement, (node) => {
      if (ts.isIdentifier(node)) words.add(node.text);
      if (ts.isTemplateLiteral(node)) writes ||= isWritingSql(node.getText());
    });
    const isExported = statement.modifiers?.some(
      ({ kind }) => kind === ts.SyntaxKind.ExportKeyword,
    );
    return [
      {
        path,
        name: statement.name.text,
        isExported: isExported ?? false,
        isWhole: isFunction && statement.parameters[0]?.name.getText() === "ctx",
        writes: writes || WRITES.some((word) => words.has(word)),
        words,
      },
    ];
  });
}

/** “for update” locks and writes nothing. */
function isWritingSql(text: string): boolean {
  const rest = text.replaceAll(/\bfor (no key )?update\b/g, "");
  return /\b(insert into|update|delete from)\s+\w+/.test(rest);
}

/** Names that a file takes from one of the sources. */
function importedFrom({ tree }: Source, paths: ReadonlySet<string>): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) {
      return [];
    }
    const named = statement.importClause?.namedBindings;
    const isOurs = paths.has(statement.moduleSpecifier.text.replace(/^#/, ""));
    if (!isOurs || !named || !ts.isNamedImports(named)) return [];
    return named.elements.map((element) => (element.propertyName ?? element.name).text);
  });
}
