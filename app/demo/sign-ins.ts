import type { Role } from "#db/schema.ts";
import { demoPeople } from "./people.ts";

/** One password for everyone in the demo; it opens nothing but invented data. */
export const demoPassword = "giaoban-demo-2026";

/** The people whom the sign-in page offers as cards, in this order. */
const cards = [
  "thuky",
  "pct",
  "pgd.stttt",
  "thamdinh",
  "tp.thamdinh",
  "pgd.stc",
  "cv.syt",
  "pct.tamky",
  "thuky2",
  "xem",
  "quantri",
];

export interface DemoSignIn {
  username: string;
  password: string;
  fullName: string;
  titleVi: string;
  titleEn: string;
  role: Role;
}

export const demoSignIns: readonly DemoSignIn[] = cards.flatMap((username) =>
  demoPeople
    .filter((person) => person.username === username)
    .map(({ fullName, titleVi, titleEn, role }) => ({
      username,
      password: demoPassword,
      fullName,
      titleVi,
      titleEn,
      role,
    })),
);
