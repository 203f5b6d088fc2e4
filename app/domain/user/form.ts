import { z } from "zod";
import {
  choice,
  day,
  optionalDay,
  optionalId,
  optionalText,
  requiredText,
  version,
} from "#app/form/fields.ts";
import { isUsername } from "./name.ts";
import { needsDepartment, roles } from "./roles.ts";

const email = () =>
  optionalText(200).refine(
    (text) => text === "" || /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text),
    "user.email_form",
  );

const phone = () =>
  optionalText(30).refine(
    (text) => text === "" || /^[+\d][\d ().-]{5,28}$/.test(text),
    "user.phone_form",
  );

export const username = () =>
  z
    .string()
    .max(200)
    .transform((text) => text.trim().toLowerCase())
    .refine(isUsername, "user.username_form");

const person = {
  full_name: requiredText(120),
  title_vi: optionalText(160),
  title_en: optionalText(160),
  department_id: optionalId(),
  email: email(),
  phone: phone(),
};

export const newUser = z
  .object({ username: username(), ...person, role: choice(roles).optional() })
  .refine(({ role, department_id }) => !role || !needsDepartment(role) || department_id !== null, {
    path: ["department_id"],
    message: "role.needs_department",
  });
export type NewUser = z.output<typeof newUser>;

export const editedUser = z.object({ ...person, version: version() });
export type EditedUser = z.output<typeof editedUser>;

export const newRole = z
  .object({
    role: choice(roles),
    department_id: optionalId(),
    valid_from: day(),
    valid_to: optionalDay(),
  })
  .refine(({ role, department_id }) => !needsDepartment(role) || department_id !== null, {
    path: ["department_id"],
    message: "role.needs_department",
  })
  .refine(({ valid_from, valid_to }) => valid_to === null || valid_to >= valid_from, {
    path: ["valid_to"],
    message: "role.ends_before",
  });
export type NewRole = z.output<typeof newRole>;

/** Ends at once, or at the end of a day. */
export const endedRole = z
  .object({ ends: choice(["now", "later"]), last_day: optionalDay() })
  .refine(({ ends, last_day }) => ends === "now" || last_day !== null, {
    path: ["last_day"],
    message: "role.last_day_missing",
  });
