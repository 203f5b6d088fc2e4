import type { PrecedentFields } from "#app/domain/precedent/row.server.ts";

interface Typed {
  title: string;
  problem: string;
  solution: string;
  norm: string;
  document: string;
  stage: number | null;
  category: number | null;
  kind: number | null;
}

export function fieldsOf(input: Typed): PrecedentFields {
  const { title, problem, solution, norm, document } = input;
  return {
    title,
    problem,
    solution,
    norm,
    document,
    stageId: input.stage,
    categoryId: input.category,
    kindId: input.kind,
  };
}

/** What the form holds at first. */
export function defaultsOf(fields: PrecedentFields): Record<string, string> {
  const { stageId, categoryId, kindId, title, problem, solution, norm, document } = fields;
  const id = (value: number | null) => (value === null ? "" : String(value));
  return {
    title,
    problem,
    solution,
    norm,
    document,
    stage: id(stageId),
    category: id(categoryId),
    kind: id(kindId),
  };
}
