import { z } from "zod";
import { id } from "#app/form/fields.ts";
import { type FieldChange, fieldName, readFieldName } from "./field.ts";

/** The form of the live meeting: fields by name, each with what its author had before them. */
export const roomForm = z.looseObject({ base: z.looseObject({}).optional() });

/** The same where the form names its item. */
export const recordForm = z.looseObject({ base: z.looseObject({}).optional(), itemId: id() });

export const fieldForm = z.object({
  name: z.string().max(80),
  base: z.string().max(20_000).optional(),
  value: z.union([z.string().max(20_000), z.array(z.string())]).optional(),
});

/**
 * Changes out of a posted form: every field that names its base. A tick box or a
 * list without ticks is not sent at all; its base says that it was on the form.
 */
export function readRoomForm(input: Record<string, unknown>): FieldChange[] {
  const bases = flatten(input.base ?? {});
  const values = flatten({ ...input, base: undefined });
  return [...bases].flatMap(([name, base]) => {
    const target = readFieldName(name);
    if (!target) return [];
    return [{ target, base, value: asFieldValue(fieldName(target), values.get(name)) }];
  });
}

/** As `saveFields` takes it: ticks are “true” or “false”, lists ids with commas. */
export function asFieldValue(name: string, value: string | undefined): string {
  if (name.endsWith(".isTask")) return value === undefined || value === "" ? "false" : "true";
  return value ?? "";
}

function flatten(tree: unknown, path: readonly string[] = []): Map<string, string> {
  const found = new Map<string, string>();
  if (typeof tree === "string") found.set(path.join("."), tree);
  else if (Array.isArray(tree)) found.set(path.join("."), tree.filter(isText).join(","));
  else if (tree !== null && typeof tree === "object") {
    for (const [key, held] of Object.entries(tree)) {
      for (const [name, value] of flatten(held, [...path, key])) found.set(name, value);
    }
  }
  return found;
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
