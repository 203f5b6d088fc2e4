import { defineText } from "../text.ts";

/** The words of lists: filters, sorting, pages. */
export const list = defineText({
  vi: {
    all: "Tất cả",
    filter: "Lọc",
    clearFilters: "Bỏ tất cả bộ lọc",
    removeFilter: (label: string) => `Bỏ lọc: ${label}`,
    filteredBy: "Đang lọc",
    previous: "Trang trước",
    next: "Trang sau",
    pages: "Chuyển trang",
    totalRows: (total: string) => `${total} kết quả`,
    sortBy: (label: string) => `Xếp theo ${label}`,
  },
  en: {
    all: "All",
    filter: "Filter",
    clearFilters: "Clear all filters",
    removeFilter: (label) => `Remove filter: ${label}`,
    filteredBy: "Filtered by",
    previous: "Previous",
    next: "Next",
    pages: "Pages",
    totalRows: (total) => `${total} results`,
    sortBy: (label) => `Sort by ${label}`,
  },
});
