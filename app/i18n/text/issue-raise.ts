import { defineText } from "../text.ts";

/** Raising a blocker, giving a task. */
export const issueRaise = defineText({
  vi: {
    title: "Nêu vướng mắc, giao nhiệm vụ",
    blocker: "Nêu vướng mắc",
    task: "Giao nhiệm vụ",
    taskNote: "Nhiệm vụ không gắn với một dự án",
    project: "Dự án",
    chooseProject: "Chọn dự án đang vướng",
    continue: "Tiếp tục",
    otherProject: "Chọn dự án khác",
    noProject: "Không gắn với dự án",
    stageNow: "Đang ở bước này",
    textHint: "Cái gì đang cản trở, từ khi nào",
    leadHint:
      "Chọn đơn vị mình: việc được mở ngay. Chọn đơn vị khác: việc là đề xuất, chờ thư ký hoặc chủ trì giao.",
    behalf: "Nhập thay đơn vị",
    noBehalf: "Không, thư ký tự nêu",
    send: "Nêu vướng mắc",
    sendTask: "Giao nhiệm vụ",
    emptyProjects: "Đơn vị chưa có dự án nào để nêu vướng mắc.",
  },
  en: {
    title: "Raise a blocker, give a task",
    blocker: "Raise a blocker",
    task: "Give a task",
    taskNote: "A task of no single project",
    project: "Project",
    chooseProject: "Choose the project that is stuck",
    continue: "Continue",
    otherProject: "Choose another project",
    noProject: "No project",
    stageNow: "Its present stage",
    textHint: "What stands in the way, since when",
    leadHint:
      "Your own department: the issue opens at once. Another: it is proposed until secretary or chair assign it.",
    behalf: "Entering for",
    noBehalf: "Nobody: the secretary raises it",
    send: "Raise the blocker",
    sendTask: "Give the task",
    emptyProjects: "The department has no project on which to raise a blocker.",
  },
});
