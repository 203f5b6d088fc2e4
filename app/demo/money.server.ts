import { yearOf } from "#app/domain/clock.ts";
import { correctDisbursement } from "#app/domain/disbursement/correction.server.ts";
import { enterDisbursement } from "#app/domain/disbursement/entering.server.ts";
import { changeYearPlan } from "#app/domain/project/plan.server.ts";
import type projects from "#db/seed/demo-projects.json";
import { type DemoPayment, paymentsOf } from "./payments.ts";
import type { Stay } from "./route.ts";
import type { Script } from "./script.ts";
import { after } from "./story/plot.ts";

type Project = (typeof projects)[number];

const FINANCE = "cv.stc";

/** Funds carried over from the year before, of which nothing is paid out yet. */
const carriedOver: Readonly<Record<string, number>> = {
  "QN-06": 350_000_000,
  "QN-20": 280_000_000,
};

/** The project whose first payment is entered wrongly, and by how much too high. */
const MISTAKEN = "QN-28";
const TOO_MUCH = 27_000_000;

/**
 * A project's money of this year: the plan at the beginning of the year or of the
 * project, then month by month what is paid out, as told since the last meeting.
 */
export function tellMoney(script: Script, project: Project, number: number, stays: Stay[]): void {
  const { timetable } = script;
  const year = yearOf(timetable.today);
  const spoken = timetable.dayOf(after(3, 0.4));
  const begunOn = stays[0]?.enteredOn ?? spoken;
  const first = timetable.firstWorkingDayFrom(`${year}-01-01`);
  const known = first > begunOn ? first : begunOn;
  const planned = known < spoken ? known : timetable.dayOf(after(3, 0));
  script.at(planned, "17:15", (at) =>
    changeYearPlan(script.asDepartment(project.owner, at), project.code, {
      year,
      plan: project.plan,
      carriedOver: carriedOver[project.code] ?? null,
      reason: "",
      basis: "",
      version: 0,
    }),
  );
  if (project.disbursed === 0) return;
  // In the first days of a year nothing of it has been told yet: then it is told as it begins.
  const isNewYear = yearOf(spoken) < year;
  const told = isNewYear ? `${year}-01-01` : spoken;
  const builtFrom = stays.find((stay) => stay.stage === "TRIENKHAI")?.enteredOn ?? told;
  const payments = paymentsOf(
    project.disbursed,
    { knownOn: planned, builtFrom, told },
    number,
    timetable,
  );
  payments.forEach((payment, index) => {
    tellPayment(script, project, { ...payment, year, number: index + 1 }, isNewYear);
  });
}

type Told = DemoPayment & { year: number; number: number };

function tellPayment(script: Script, project: Project, payment: Told, isNewYear: boolean): void {
  const { timetable } = script;
  const { amount, enteredOn, isPreparation, number, ...facts } = payment;
  const isMistaken = project.code === MISTAKEN && number === 1;
  const input = {
    ...facts,
    fund: "plan" as const,
    documentNumber: `${String(number).padStart(2, "0")}/GRV-${project.code}`,
    note: isPreparation ? "Chi tư vấn, khảo sát" : "Thanh toán theo hợp đồng",
    overReason: "",
  };
  const time = isNewYear ? "00:00" : "17:30";
  let id = 0;
  script.at(enteredOn, time, async (at) => {
    // Every fourth is entered by Finance, out of the statement of the treasury.
    const ctx = number % 4 === 0 ? script.as(FINANCE, at) : script.asDepartment(project.owner, at);
    const entered = isMistaken ? amount + TOO_MUCH : amount;
    ({ id } = await enterDisbursement(ctx, project.code, { ...input, amount: entered }));
  });
  if (!isMistaken) return;
  const noticed = timetable.soonAfter(enteredOn, 3);
  script.at(noticed > enteredOn ? noticed : enteredOn, time, (at) =>
    correctDisbursement(script.as(FINANCE, at), project.code, id, {
      ...input,
      amount,
      reason: "Nhập nhầm số tiền, đã đối chiếu với Kho bạc Nhà nước",
    }),
  );
}
