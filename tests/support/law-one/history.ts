import fc from "fast-check";
import { addDays } from "#app/domain/clock.ts";
import { agendaSteps } from "./agenda-steps.ts";
import { answerSteps } from "./answer-steps.ts";
import { issueSteps } from "./issue-steps.ts";
import { minutesSteps } from "./minutes-steps.ts";
import { sessionSteps } from "./session-steps.ts";
import type { Step, Steps } from "./step.ts";

/** Everything that can be done, and the passing of days. */
export const steps: Steps = {
  ...issueSteps,
  ...answerSteps,
  ...agendaSteps,
  ...sessionSteps,
  ...minutesSteps,
  wait: async (w, { a }) => {
    w.today = addDays(w.today, a);
  },
};

/** Steps that only make sense one after another, at the same issue or meeting. */
const sagas = [
  ["reportDone", "confirmDone"],
  ["reportDone", "sendBack"],
  ["reportDone", "confirmDone", "reopenIssue"],
  ["askExtension", "decideExtension: refused"],
  ["askExtension", "decideExtension: granted"],
  ["askExtension", "decideIssue: agree"],
  ["decideIssue: another opinion", "withdrawDecision"],
  ["askRelief", "decideRelief: granted"],
  ["askRelief", "decideRelief: refused"],
  ["escalateIssue", "answerEscalation"],
  ["pauseIssue", "resumeIssue"],
  ["raiseIssue", "mergeIssue"],
  ["raiseIssue", "coverIssues", "uncoverIssue"],
  ["raiseIssue", "coverIssues", "mergeIssue"],
  ["recordChase", "answerChase"],
  [
    "raiseIssue: a task, in any series",
    "askDepartments",
    "answerTask",
    "returnAnswers",
    "answerTask",
    "acceptAnswers",
    "excuseAnswers",
  ],
  ["cancelIssue", "reopenIssue"],
  ["raiseIssue", "addAgendaIssue"],
  ["raiseIssue: for another to lead", "acceptIssue"],
  ["createSeries", "raiseIssue: a task, in any series"],
  ["addTopic", "editTopic", "removeTopic"],
  ["holdBackIssue", "addAgendaIssue"],
  ["addConclusion", "saveFields: a conclusion that becomes a task"],
  ["addConclusion", "removeConclusion"],
  ["submitMinutes", "returnMinutes"],
  ["openMeeting", "closeMeeting", "amendItem"],
  ["amendItem: a task more or another", "amendItem"],
  ["submitMinutes", "approveMinutes", "issueMinutes", "correctMinutes"],
];

const chance = { a: fc.nat({ max: 12 }), b: fc.nat({ max: 30 }) };
const oneOf = (...groups: Steps[]) =>
  fc.record({ does: fc.constantFrom(...groups.flatMap((group) => Object.keys(group))), ...chance });
const saga = fc
  .record({ names: fc.constantFrom(...sagas), ...chance })
  .map(({ names, a, b }) => names.map((does): Step => ({ does, a, b })));

/** Mostly what belongs there, now and then anything at all. */
const some = (maxLength: number, ...usual: Steps[]) =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: oneOf(...usual).map((one) => [one]) },
        { weight: 1, arbitrary: oneOf(steps).map((one) => [one]) },
        { weight: 2, arbitrary: saga },
      ),
      { minLength: maxLength / 2, maxLength },
    )
    .map((parts) => parts.flat());

/** A month as it usually goes, so that random steps also fall between its stations. */
const station = (does: string) => fc.constant([{ does, a: 0, b: 1 }]);
const month = fc
  .tuple(
    some(6, issueSteps, agendaSteps),
    station("publishMeeting"),
    some(4, issueSteps, agendaSteps),
    fc.oneof(
      { weight: 5, arbitrary: station("openMeeting") },
      { weight: 1, arbitrary: station("openMeetingEarly") },
    ),
    some(8, sessionSteps, sessionSteps, issueSteps),
    station("closeMeeting"),
    some(6, minutesSteps, minutesSteps, issueSteps, agendaSteps),
  )
  .map((parts) => parts.flat());

const begin: Step[] = [
  { does: "createNextMeeting", a: 0, b: 0 },
  { does: "raiseIssue", a: 5, b: 1 },
  { does: "raiseIssue", a: 9, b: 0 },
];

/** A random history of one to three months. */
export const histories = fc
  .array(month, { minLength: 1, maxLength: 3 })
  .map((months): Step[] => [...begin, ...months.flat()]);

/** Two months in which every step is tried at the place where it belongs. */
export const tour: Step[] = [0, 1].flatMap((round) => {
  const then = (names: string[]) => names.map((does) => ({ does, a: round, b: 1 }));
  const all = (group: Steps) => then(Object.keys(group));
  return [
    ...begin,
    ...then(sagas.flat()),
    ...all(issueSteps),
    ...then(["raiseIssue", "wait"]),
    ...all(agendaSteps),
    { does: "publishMeeting", a: 0, b: 1 },
    ...then(["raiseIssue", "addAgendaIssue"]),
    ...then(round === 0 ? [] : ["openMeetingEarly"]),
    ...all(sessionSteps),
    ...then(["closeMeeting"]),
    ...all(minutesSteps),
    ...then(["submitMinutes", "approveMinutes", "issueMinutes", "correctMinutes"]),
  ];
});
