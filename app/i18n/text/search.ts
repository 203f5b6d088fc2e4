import { defineText } from "../text.ts";

/** What the search box finds. */
export const search = defineText({
  vi: {
    title: "Tìm kiếm",
    go: "Tìm",
    label: "Tìm việc, dự án, cuộc họp, đơn vị",
    hint: "Có dấu hay không dấu đều được; gõ mã để mở thẳng, ví dụ VM-2026-003.",
    resultsFor: (query: string) => `Kết quả cho “${query}”`,
    issues: "Việc theo dõi",
    projects: "Dự án",
    meetings: "Cuộc họp",
    departments: "Đơn vị",
    none: (query: string) => `Không tìm thấy “${query}”`,
    noneText: "Hãy thử ít từ hơn, hoặc tìm theo mã, đơn vị hay tháng của cuộc họp.",
    start: "Gõ từ cần tìm",
    allIssues: "Tìm trong sổ theo dõi",
    allProjects: "Tìm trong dự án",
  },
  en: {
    title: "Search",
    go: "Search",
    label: "Search issues, projects, meetings, departments",
    hint: "With or without marks; type a code to open it at once, such as VM-2026-003.",
    resultsFor: (query) => `Results for “${query}”`,
    issues: "Issues",
    projects: "Projects",
    meetings: "Meetings",
    departments: "Departments",
    none: (query) => `Nothing found for “${query}”`,
    noneText: "Try fewer words, or search by code, department or the meeting's month.",
    start: "Type what you look for",
    allIssues: "Search the register",
    allProjects: "Search the projects",
  },
});
