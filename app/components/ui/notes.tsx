import type { ReactNode } from "react";
import { form } from "#app/i18n/text/form.ts";
import { useText } from "#app/i18n/text.ts";
import type { Tone } from "./chip.tsx";
import { Icon, type IconName } from "./icon.tsx";

/** Law 14: stands on the sign-in page and beside free text. */
export function SecrecyNote() {
  const text = useText(form);
  return (
    <p className="muted flex items-center gap-1.5">
      <Icon name="shield" size={15} />
      {text.secrecy}
    </p>
  );
}

/** A remark of some weight on a page: what to know, what is missing, what went wrong. */
export function Callout({
  tone = "on",
  icon = "info",
  title,
  children,
  action,
}: {
  tone?: Tone;
  icon?: IconName;
  title?: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div
      className={`t-${tone} flex flex-wrap items-start gap-x-3 gap-y-2 rounded-lg px-3.5 py-2.5`}
    >
      <Icon name={icon} className="mt-0.5 flex-none" />
      <div className="min-w-0 grow basis-56">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="text-sm">{children}</div> : null}
      </div>
      {action}
    </div>
  );
}
