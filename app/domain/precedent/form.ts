import { z } from "zod";
import { optionalId, optionalText, requiredText, version } from "#app/form/fields.ts";

export const TITLE_MAX = 200;
export const LONG_MAX = 4000;

const fields = {
  title: requiredText(TITLE_MAX),
  problem: requiredText(LONG_MAX),
  solution: requiredText(LONG_MAX),
  norm: optionalText(500),
  document: optionalText(300),
  stage: optionalId(),
  category: optionalId(),
  kind: optionalId(),
};

export const proposeForm = z.object({ ...fields, issue: optionalText(40) });
export const editPrecedentForm = z.object({ ...fields, version: version() });
export const approvePrecedentForm = z.object({ version: version() });
export const withdrawPrecedentForm = z.object({ version: version(), reason: requiredText(1000) });
