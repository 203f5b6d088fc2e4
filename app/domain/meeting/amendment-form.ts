import { z } from "zod";
import {
  choice,
  ids,
  optionalDay,
  optionalId,
  optionalText,
  tick,
  version,
} from "#app/form/fields.ts";
import type { Amendment } from "./amendment.server.ts";
import { dispositions, FIELD_LIMIT } from "./field.ts";

/** More than any item of a meeting has had. */
const MOST_CONCLUSIONS = 30;

export const amendmentForm = z.object({
  version: version(),
  discussion: optionalText(FIELD_LIMIT),
  disposition: choice(dispositions),
  newDeadline: optionalDay(),
  newLeadDepartmentId: optionalId(),
  reason: optionalText(FIELD_LIMIT),
  conclusions: z
    .array(
      z.object({
        id: optionalId(),
        text: optionalText(FIELD_LIMIT),
        leadDepartmentId: optionalId(),
        coordinatorIds: ids(),
        askedIds: ids(300),
        deadline: optionalDay(),
        isTask: tick(),
        isRemoved: tick(),
      }),
    )
    .max(MOST_CONCLUSIONS),
});

/** What the form asks for: blocks marked for removal or left empty are no conclusions. */
export function readAmendment(input: z.output<typeof amendmentForm>): Amendment {
  const { version: _, conclusions, ...fields } = input;
  return {
    ...fields,
    conclusions: conclusions
      .filter((one) => !one.isRemoved && one.text !== "")
      .map(({ isRemoved: _removed, ...one }) => one),
  };
}
