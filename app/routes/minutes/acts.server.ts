import type { Actor } from "#app/domain/context.ts";
import type { MinutesRecord } from "#app/domain/meeting/minutes-record.ts";
import { canDo } from "#app/domain/meeting/policy.ts";
import type { Acts } from "./frame.tsx";
import { factsOf } from "./guard.server.ts";

/** What this reader can do with the minutes now. */
export function actsOf(actor: Actor, minutes: MinutesRecord): Acts {
  const facts = factsOf(minutes);
  return {
    submit: canDo(actor, facts, "submit"),
    approve: canDo(actor, facts, "approve"),
    return: canDo(actor, facts, "return"),
    issue: canDo(actor, facts, "issue"),
    correct: canDo(actor, facts, "correct"),
    amend: canDo(actor, facts, "amend"),
  };
}
