import type { Sentences } from "../refusal.server.ts";

export const disbursementToasts: Sentences = {
  "disbursement.entered": {
    vi: "Đã ghi giải ngân {amount} cho dự án {code}.",
    en: "{amount} paid out was entered for {code}.",
  },
  "disbursement.taken_back": {
    vi: "Đã hủy bút toán bằng một bút toán ngược; bút toán cũ vẫn hiển thị.",
    en: "The entry was taken back by a counter-entry; it is still shown.",
  },
  "disbursement.corrected": {
    vi: "Đã sửa: bút toán cũ được ghi ngược, số đúng là {amount}.",
    en: "Corrected: the old entry is taken back, the right amount is {amount}.",
  },
};
