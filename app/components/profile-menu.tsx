import { Form, useLocation } from "@remix-run/react";
import { shell } from "#app/i18n/text/shell.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";
import type { TextSize } from "#db/schema.ts";
import type { Viewer } from "./shell.tsx";
import { Avatar } from "./ui/avatar.tsx";
import { Icon } from "./ui/icon.tsx";
import { Link } from "./ui/link.tsx";

const sizes: readonly TextSize[] = ["normal", "large", "larger"];
const languages = [
  { value: "vi", label: "Tiếng Việt" },
  { value: "en", label: "English" },
] as const;

/** Who is signed in, at the foot of the side bar; opens upwards. */
export function ProfileMenu({ viewer }: { viewer: Viewer }) {
  const text = useText(shell);
  const { key } = useLocation();
  return (
    <details key={key} className="group relative border-t border-line pt-2">
      <summary
        aria-label={`${text.profile}: ${viewer.name}`}
        className="flex items-center gap-2.5 rounded-lg px-2 py-1.5 hover:bg-paper"
      >
        <Avatar name={viewer.name} />
        <span className="min-w-0">
          <span className="block truncate font-semibold">{viewer.name}</span>
          <span className="muted block leading-snug">{viewer.title}</span>
        </span>
      </summary>
      <div className="absolute bottom-full left-0 z-30 mb-1 w-64 rounded-xl border border-line bg-card p-3 shadow-pop">
        <ProfileActions viewer={viewer} id="side" />
      </div>
    </details>
  );
}

/** Language, text size, account, sign-out: plain forms, so that they work without JavaScript. */
export function ProfileActions({ viewer, id }: { viewer: Viewer; id: string }) {
  const text = useText(shell);
  const locale = useLocale();
  const item =
    "flex min-h-9 w-full items-center gap-2.5 font-medium hover:text-brand max-md:min-h-11";
  return (
    <div className="grid gap-3">
      <Choice
        id={`${id}-locale`}
        name="locale"
        label={text.language}
        options={languages}
        chosen={locale}
      />
      <Choice
        id={`${id}-size`}
        name="textSize"
        label={text.textSize}
        options={sizes.map((value) => ({ value, label: text.textSizes[value] }))}
        chosen={viewer.textSize}
      />
      <div className="grid border-t border-line pt-1.5">
        <Link to={paths.account()} className={item}>
          <Icon name="user" />
          {text.account}
        </Link>
        <Form method="post" action={paths.signOut()}>
          <button type="submit" className={item}>
            <Icon name="log-out" />
            {text.signOut}
          </button>
        </Form>
      </div>
    </div>
  );
}

/** One preference as a row of buttons; posted to /preferences, returns to this page. */
export function Choice({
  id,
  name,
  label,
  options,
  chosen,
}: {
  id: string;
  name: "locale" | "textSize";
  label: string;
  options: readonly { value: string; label: string }[];
  chosen: string;
}) {
  const { pathname, search } = useLocation();
  return (
    <Form method="post" action={paths.preferences()} preventScrollReset>
      <input type="hidden" name="returnTo" value={pathname + search} />
      <div id={id} className="muted mb-1">
        {label}
      </div>
      <fieldset
        aria-labelledby={id}
        className="flex gap-0.5 rounded-lg border border-line bg-paper p-0.5"
      >
        {options.map((option) => (
          <button
            key={option.value}
            type="submit"
            name={name}
            value={option.value}
            lang={name === "locale" ? option.value : undefined}
            aria-pressed={option.value === chosen}
            className="min-h-8 grow rounded-md px-1.5 text-xs font-medium text-ink-2 hover:text-brand aria-pressed:bg-card aria-pressed:font-semibold aria-pressed:text-brand aria-pressed:shadow-[0_0_0_1px_var(--color-line)] max-md:min-h-11"
          >
            {option.label}
          </button>
        ))}
      </fieldset>
    </Form>
  );
}
