import { defineText } from "../text.ts";

/** Heads of the follow-up register as a file, in their order, parted by “|”. */
export const registerColumns = defineText({
  vi: {
    heads:
      "STT|Mã|Nội dung|Dự án|Bước thẩm định|Nhóm vướng mắc|Đơn vị chủ trì|Đơn vị phối hợp|Người phụ trách|Đang chờ|Chờ từ ngày|Nguồn giao|Ngày giao|Hạn ban đầu|Hạn hiện tại|Số lần gia hạn|Số kỳ đã chuyển|Trạng thái|Kết quả (số, ký hiệu)|Ngày hoàn thành|Ghi chú",
  },
  en: {
    heads:
      "No.|Code|Text|Project|Stage|Category|Lead|Coordinating|Person in charge|Waiting on|Waiting since|Given by|Raised on|Original deadline|Deadline|Extensions|Carried|State|Result|Done on|Note",
  },
});
