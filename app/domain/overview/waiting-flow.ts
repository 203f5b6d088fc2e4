import type { Party } from "#app/domain/issue/waiting.ts";

/** Open issues of one lead that wait for one party. */
export interface WaitingFlow {
  leadId: number;
  lead: string;
  kind: Party["kind"];
  /** Of a department. */
  id: number | null;
  name: string;
  count: number;
  overdue: number;
  /** Working days for which the longest of them has waited. */
  longest: number;
}

/** One line of a list: with whom, how many. */
export interface WaitingLine {
  kind: Party["kind"];
  id: number | null;
  name: string;
  count: number;
  overdue: number;
  longest: number;
}

export interface WaitingSides {
  /** “Họ đang chờ ta”: issues of others, by who leads them. */
  awaited: WaitingLine[];
  /** “Ta đang chờ họ”: issues that the departments lead, by whose move it is. */
  awaiting: WaitingLine[];
  /** Those that they lead and whose move is theirs. */
  own: number;
}

/** Both sides of a department, or of several that one person writes for. */
export function sidesOf(
  flows: readonly WaitingFlow[],
  departments: readonly number[],
): WaitingSides {
  const leads = (flow: WaitingFlow) => departments.includes(flow.leadId);
  const holds = (flow: WaitingFlow) => flow.id !== null && departments.includes(flow.id);
  const awaited = flows.filter((flow) => holds(flow) && !leads(flow));
  const awaiting = flows.filter((flow) => leads(flow) && !holds(flow));
  return {
    awaited: gather(
      awaited.map((flow) => ({ ...flow, kind: "department", id: flow.leadId, name: flow.lead })),
    ),
    awaiting: gather(awaiting),
    own: total(flows.filter((flow) => leads(flow) && holds(flow))),
  };
}

export interface DepartmentWaiting {
  id: number;
  name: string;
  own: number;
  awaited: number;
  awaiting: number;
  /** The longest move of its own, in working days. */
  longest: number;
}

/** Every department that leads an open issue or holds one's move, most awaited first. */
export function byDepartment(flows: readonly WaitingFlow[]): DepartmentWaiting[] {
  const names = new Map<number, string>();
  for (const flow of flows) {
    names.set(flow.leadId, flow.lead);
    if (flow.id !== null) names.set(flow.id, flow.name);
  }
  const rows = [...names].map(([id, name]) => {
    const { awaited, awaiting, own } = sidesOf(flows, [id]);
    const held = flows.filter((flow) => flow.id === id).map((flow) => flow.longest);
    return {
      id,
      name,
      own,
      awaited: total(awaited),
      awaiting: total(awaiting),
      longest: Math.max(0, ...held),
    };
  });
  return rows.sort((a, b) => b.awaited - a.awaited || b.own - a.own || b.awaiting - a.awaiting);
}

/** Those whose move is no department's: secretary, chair, bodies outside. */
export function byOthers(flows: readonly WaitingFlow[]): WaitingLine[] {
  return gather(flows.filter((flow) => flow.kind !== "department"));
}

/** One line a party, the most first. */
function gather(flows: readonly WaitingLine[]): WaitingLine[] {
  const lines = new Map<string, WaitingLine>();
  for (const { kind, id, name, count, overdue, longest } of flows) {
    const key = `${kind} ${id ?? name}`;
    const line = lines.get(key) ?? { kind, id, name, count: 0, overdue: 0, longest: 0 };
    line.count += count;
    line.overdue += overdue;
    line.longest = Math.max(line.longest, longest);
    lines.set(key, line);
  }
  return [...lines.values()].sort((a, b) => b.count - a.count || b.longest - a.longest);
}

function total(lines: readonly { count: number }[]): number {
  return lines.reduce((sum, line) => sum + line.count, 0);
}
