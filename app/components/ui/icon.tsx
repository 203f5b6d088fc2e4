import type names from "./icon-names.json";

export type IconName = keyof typeof names;

/** An icon of the sprite. Without a label it is decoration, hidden from screen readers. */
export function Icon({
  name,
  size = 18,
  label,
  className,
}: {
  name: IconName;
  size?: number;
  label?: string;
  className?: string;
}) {
  const use = <use href={`/icons.svg#${name}`} />;
  const box = { width: size, height: size, className: className ?? "flex-none" };
  return label ? (
    <svg {...box} role="img" aria-label={label}>
      {use}
    </svg>
  ) : (
    <svg {...box} aria-hidden="true">
      {use}
    </svg>
  );
}
