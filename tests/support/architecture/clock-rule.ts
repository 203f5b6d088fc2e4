import ts from "typescript";
import { lineOf, type Source, visit } from "./source.ts";

const SQL_CLOCK =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\s*\)|\b(current_date|current_timestamp|current_time|localtimestamp|localtime)\b|'(now|today|tomorrow|yesterday)'/i;

/** Domain and migrations take the time as an argument; these lines read a clock of their own. */
export function clockReadings(source: Source): string[] {
  if (!/^(app\/domain|db\/migrations)\//.test(source.path)) return [];
  if (/\.test\.tsx?$/.test(source.path)) return [];
  const found: string[] = [];
  visit(source.tree, (node) => {
    if (readsClock(node)) found.push(`${lineOf(source, node)}: ${node.getText().slice(0, 80)}`);
  });
  return found;
}

function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) {
    return node.expression.getText() === "Date" && !node.arguments?.length;
  }
  if (ts.isCallExpression(node)) {
    const callee = node.expression.getText();
    if (callee === "Date" || callee === "Date.now" || callee === "performance.now") return true;
    // Kysely's fn("now").
    const [first] = node.arguments;
    return /\bfn(\.agg)?$/.test(callee) && !!first && /^["']now["']$/.test(first.getText());
  }
  return isText(node) && SQL_CLOCK.test(node.text);
}

function isText(node: ts.Node): node is ts.LiteralLikeNode {
  return (
    ts.isStringLiteral(node) ||
    ts.isNoSubstitutionTemplateLiteral(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node)
  );
}
