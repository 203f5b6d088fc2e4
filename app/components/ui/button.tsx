import type { ButtonHTMLAttributes, ReactNode } from "react";
import { form as words } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import { useFormContext } from "./form-context.ts";
import { Icon, type IconName } from "./icon.tsx";
import { Link, type LinkProps } from "./link.tsx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";

interface Look {
  variant?: ButtonVariant;
  size?: "md" | "sm";
  icon?: IconName | undefined;
  className?: string | undefined;
  children?: ReactNode;
}

function classOf({ variant = "secondary", size = "md", className }: Look): string {
  const parts = ["btn"];
  if (variant !== "secondary") parts.push(`btn-${variant}`);
  if (size === "sm") parts.push("btn-sm");
  if (className) parts.push(className);
  return parts.join(" ");
}

/**
 * A button; submits by default. While its form is being sent it says so and
 * takes no second click. One primary button a screen.
 */
export function Button({
  variant,
  size,
  icon,
  className,
  children,
  type = "submit",
  busy,
  onClick,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean }) {
  const text = useText(words);
  const form = useFormContext();
  const isBusy = busy ?? (type === "submit" && form.isBusy);
  return (
    <button
      {...rest}
      type={type}
      className={classOf({ variant, size, className } as Look)}
      aria-disabled={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon ? <Icon name={icon} size={size === "sm" ? 16 : 18} /> : null}
      {isBusy && variant === "primary" ? text.saving : children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: Look & Omit<LinkProps, "className" | "children">) {
  return (
    <Link {...rest} className={classOf({ variant, size, className } as Look)}>
      {icon ? <Icon name={icon} size={size === "sm" ? 16 : 18} /> : null}
      {children}
    </Link>
  );
}
