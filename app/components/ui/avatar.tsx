import { initialsOf } from "#app/i18n/format.ts";

/** A person's initials; the name stands beside it in text. */
export function Avatar({ name, size = "md" }: { name: string; size?: "sm" | "md" }) {
  const box = size === "sm" ? "size-6 text-[0.625rem]" : "size-8 text-xs";
  return (
    <span
      aria-hidden="true"
      className={`${box} grid flex-none place-items-center rounded-full bg-brand font-semibold text-on-brand`}
    >
      {initialsOf(name)}
    </span>
  );
}
