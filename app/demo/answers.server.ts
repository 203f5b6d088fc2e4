import type { Context } from "#app/domain/context.ts";
import { acceptAnswers, returnAnswers } from "#app/domain/issue/answer-decision.server.ts";
import { answerTask, askDepartments } from "#app/domain/issue/answers.server.ts";
import type { GivenCodes } from "./issues.server.ts";
import { need } from "./reading.ts";
import type { Script } from "./script.ts";
import { after, taskName } from "./story/plot.ts";
import type { When } from "./timetable.ts";

/** The Office follows disbursement: every department and the city send their figures. */
const TASK = taskName(3, 1);
const ASKED =
  "SNV STP STC SKHDT SCT SNNPTNT SGTVT SXD STNMT STTTT SLDTBXH SVHTTDL SKHCN SGDDT SYT SNGV TTT BDT H-TAMKY".split(
    " ",
  );

interface AnswerPlot {
  department: string;
  when: When;
  text: string;
  number?: string;
}

const answers: readonly AnswerPlot[] = [
  {
    department: "STC",
    when: after(3, 0.3),
    text: "Đã giải ngân 62% kế hoạch; phần còn lại chờ nghiệm thu.",
    number: "1203/STC-QLNS",
  },
  {
    department: "SYT",
    when: after(3, 0.4),
    text: "Chưa giải ngân; đang chờ hợp đồng thuê dịch vụ.",
  },
  {
    department: "STNMT",
    when: after(3, 0.5),
    text: "Số liệu gửi kèm theo công văn.",
    number: "877/STNMT-KHTC",
  },
  {
    department: "STTTT",
    when: after(3, 0.55),
    text: "Giải ngân 8,4%; số liệu đến hết tháng trước.",
  },
  { department: "SGTVT", when: after(3, 0.65), text: "Không có dự án chuyển đổi số trong năm." },
  {
    department: "SKHDT",
    when: after(3, 0.7),
    text: "Kế hoạch vốn đã giao đủ; đã giải ngân 55%.",
    number: "2150/SKHĐT-KT",
  },
  { department: "H-TAMKY", when: after(3, 0.75), text: "Đã giải ngân 1,2 tỷ đồng trên 2 tỷ đồng." },
];

/** One task that asks nineteen departments, six of which have answered: two answers are taken in, one goes back. */
export function tellAnswers(script: Script, codes: GivenCodes): void {
  const { timetable } = script;
  const target = () => ({ issue: need(codes, TASK) });
  script.at(timetable.soonAfter(timetable.meeting(3), 2), "09:10", (at) =>
    askDepartments(script.as("thuky", at), target(), {
      departmentIds: ASKED.map((code) => script.departmentId(code)),
    }),
  );
  for (const { department, when, text, number } of answers)
    script.on(timetable.dayOf(when), (at) =>
      answerTask(script.asDepartment(department, at), target(), {
        departmentId: script.departmentId(department),
        text,
        ...(number ? { number } : {}),
      }),
    );
  const taken = ["STC", "SYT"].map((code) => script.departmentId(code));
  script.at(timetable.dayOf(after(3, 0.6)), "17:05", async (at) => {
    const ctx = script.as("thuky", at);
    await acceptAnswers(ctx, target(), await shown(ctx, need(codes, TASK), taken));
  });
  script.at(timetable.dayOf(after(3, 0.8)), "17:10", async (at) => {
    const ctx = script.as("thuky", at);
    const chosen = await shown(ctx, need(codes, TASK), [script.departmentId("STNMT")]);
    await returnAnswers(ctx, target(), chosen, { reason: "Chưa kèm số liệu theo mẫu." });
  });
}

async function shown(ctx: Context, code: string, departmentIds: readonly number[]) {
  return ctx.db
    .selectFrom("task_answer as a")
    .innerJoin("issue as i", "i.id", "a.issue_id")
    .where("i.code", "=", code)
    .where("a.department_id", "in", [...departmentIds])
    .select(["a.department_id as departmentId", "a.version"])
    .execute();
}
