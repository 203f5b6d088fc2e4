import { defineText } from "../text.ts";

/** Heads of the disbursement entries as a file, in their order, parted by “|”. */
export const entryColumns = defineText({
  vi: {
    heads:
      "Bút toán số|Năm|Tháng|Mã dự án|Dự án|Chủ đầu tư|Nguồn|Số tiền (đồng)|Số chứng từ|Ngày chứng từ|Số liệu đến ngày|Ghi chú|Lý do vượt|Sửa bút toán số|Lý do sửa|Được ghi ngược bằng bút toán số|Người ghi|Ghi cho đơn vị|Ghi lúc",
  },
  en: {
    heads:
      "Entry no.|Year|Month|Project code|Project|Owner|Source|Amount (đồng)|Document number|Document date|Counted up to|Note|Why it exceeds|Corrects entry no.|Why corrected|Taken back by entry no.|Entered by|Entered for|Entered at",
  },
});
