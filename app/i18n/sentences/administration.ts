import type { JsonValue, Locale } from "#db/schema.ts";
import type { EventSentence, EventSentences, Particulars } from "../event-sentence.ts";
import { formatDate } from "../format.ts";
import { common } from "../text/common.ts";

const fields: Record<string, Record<Locale, string>> = {
  province_name: { vi: "tên tỉnh", en: "the province's name" },
  appraising_department_id: { vi: "đơn vị thẩm định", en: "the appraising department" },
  finance_department_id: { vi: "cơ quan tài chính", en: "the finance department" },
  office_department_id: { vi: "văn phòng", en: "the office" },
  due_soon_days: { vi: "số ngày báo sắp đến hạn", en: "days that count as due soon" },
  stalled_cause_after: { vi: "ngưỡng nêu nguyên nhân", en: "the threshold for a cause" },
  stalled_chair_after: { vi: "ngưỡng trình chủ trì", en: "the threshold for the chair's list" },
  report_cutoff_days: { vi: "hạn gửi báo cáo", en: "the cut-off for reports" },
  chase_overdue_days: { vi: "số ngày quá hạn thì đôn đốc", en: "days overdue before a chase" },
  chase_soon_days: { vi: "số ngày đôn đốc trước hạn", en: "days before the deadline for a chase" },
  chase_again_days: { vi: "số ngày giữa hai lần đôn đốc", en: "days between two chases" },
  chase_answer_days: { vi: "số ngày để trả lời đôn đốc", en: "days to answer a chase" },
  name_vi: { vi: "tên", en: "the name" },
  name_en: { vi: "tên tiếng Anh", en: "the English name" },
  short_name_vi: { vi: "tên gọi tắt", en: "the short name" },
  short_name_en: { vi: "tên gọi tắt tiếng Anh", en: "the English short name" },
  kind: { vi: "loại đơn vị", en: "the kind" },
  document_symbol: { vi: "ký hiệu văn bản", en: "the document symbol" },
  full_name: { vi: "họ tên", en: "the full name" },
  title_vi: { vi: "chức vụ", en: "the office" },
  title_en: { vi: "chức vụ tiếng Anh", en: "the English office" },
  email: { vi: "thư điện tử", en: "the e-mail address" },
  phone: { vi: "điện thoại", en: "the telephone number" },
  department: { vi: "đơn vị", en: "the department" },
};

function isObject(value: JsonValue | undefined): value is { [key: string]: JsonValue | undefined } {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

/** Text, number, or what has names in both languages. */
function shown(value: JsonValue | undefined, locale: Locale): string {
  if (isObject(value)) return String(value[locale] ?? value.vi ?? "");
  return value === null || value === undefined || value === "" ? "–" : String(value);
}

function changesIn(particulars: Particulars, locale: Locale): string {
  const { changes } = particulars;
  if (!isObject(changes)) return "";
  return Object.entries(changes)
    .map(([name, change]) => {
      const label = fields[name]?.[locale] ?? name;
      if (!isObject(change)) return label;
      const from = shown(change.from, locale);
      const to = shown(change.to, locale);
      return locale === "vi"
        ? `${label} từ “${from}” thành “${to}”`
        : `${label} from “${from}” to “${to}”`;
    })
    .join("; ");
}

function roleIn({ role, department }: Particulars, locale: Locale): string {
  const names: Record<string, string> = common[locale].role;
  const name = (typeof role === "string" && names[role]) || shown(role, locale);
  if (!isObject(department)) return name;
  return `${name} (${shown(department, locale)})`;
}

const day = (value: JsonValue | undefined) => formatDate(typeof value === "string" ? value : null);

function until(value: JsonValue | undefined, locale: Locale): string {
  if (typeof value !== "string") return "";
  return locale === "vi" ? ` đến hết ${day(value)}` : ` until ${day(value)}`;
}

const say =
  (vi: (p: Particulars) => string, en: (p: Particulars) => string): EventSentence =>
  (particulars, locale) =>
    locale === "vi" ? vi(particulars) : en(particulars);

const edited =
  (vi: string, en: string): EventSentence =>
  (particulars, locale) =>
    `${locale === "vi" ? vi : en}: ${changesIn(particulars, locale)}`;

export const administrationSentences: EventSentences = {
  "installation.created": say(
    (p) => `Bắt đầu sử dụng hệ thống cho ${shown(p.province, "vi")}`,
    (p) => `Set up the program for ${shown(p.province, "en")}`,
  ),
  "installation.edited": edited("Sửa thiết lập", "Changed the settings"),
  "department.created": say(
    (p) => `Thêm đơn vị ${shown(p.vi, "vi")}`,
    (p) => `Added ${shown(p.en, "en")}`,
  ),
  "department.edited": edited("Sửa thông tin đơn vị", "Edited the department"),
  "department.deactivated": say(
    (p) => `Ngừng hoạt động đơn vị ${shown(p.vi, "vi")}`,
    (p) => `Deactivated ${shown(p.en, "en")}`,
  ),
  "department.reactivated": say(
    (p) => `Cho đơn vị ${shown(p.vi, "vi")} hoạt động trở lại`,
    (p) => `Reactivated ${shown(p.en, "en")}`,
  ),
  "user.created": say(
    (p) => `Thêm ${shown(p.name, "vi")} (${shown(p.username, "vi")})`,
    (p) => `Added ${shown(p.name, "en")} (${shown(p.username, "en")})`,
  ),
  "user.edited": edited("Sửa thông tin", "Edited the details"),
  "user.deactivated": say(
    () => "Ngừng tài khoản",
    () => "Deactivated the account",
  ),
  "user.reactivated": say(
    () => "Cho tài khoản hoạt động trở lại",
    () => "Reactivated the account",
  ),
  "user.role_granted": say(
    (p) => `Giao vai trò ${roleIn(p, "vi")} từ ${day(p.validFrom)}${until(p.validTo, "vi")}`,
    (p) => `Gave the role ${roleIn(p, "en")} from ${day(p.validFrom)}${until(p.validTo, "en")}`,
  ),
  "user.role_ended": say(
    (p) => `Dừng vai trò ${roleIn(p, "vi")}, ngày cuối ${day(p.validTo)}`,
    (p) => `Ended the role ${roleIn(p, "en")}, last day ${day(p.validTo)}`,
  ),
  "user.password_link_made": say(
    () => "Tạo đường dẫn đặt mật khẩu",
    () => "Made a link to set the password",
  ),
  "user.password_set": say(
    (p) => (p.how === "link" ? "Đặt mật khẩu bằng đường dẫn" : "Đổi mật khẩu"),
    (p) => (p.how === "link" ? "Set the password with the link" : "Changed the password"),
  ),
  "user.sessions_ended": say(
    (p) => `Đăng xuất ${shown(p.count, "vi")} phiên khác`,
    (p) => `Signed out ${shown(p.count, "en")} other sessions`,
  ),
};
