import { Form } from "@remix-run/react";
import type { DemoCard } from "#app/auth/demo.server.ts";
import { Avatar } from "#app/components/ui/avatar.tsx";
import { DemoBadge } from "#app/components/ui/demo-badge.tsx";
import { Icon } from "#app/components/ui/icon.tsx";
import { common } from "#app/i18n/text/common.ts";
import { session } from "#app/i18n/text/session.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** The invented people of the demo, one click each. */
export function DemoCast({ cast, to }: { cast: readonly DemoCard[]; to: string }) {
  const text = useText(session).signIn;
  const { role } = useText(common);
  return (
    <section aria-labelledby="demo-cast">
      <div className="mb-1 flex flex-wrap items-center gap-2.5">
        <h2 id="demo-cast">{text.demoTitle}</h2>
        <DemoBadge />
      </div>
      <p className="muted mb-3">{text.demoText}</p>
      <Form method="post" action={paths.demoSignIn()} className="grid gap-2.5 sm:grid-cols-2">
        <input type="hidden" name="to" value={to} />
        {cast.map((person) => (
          <button
            key={person.username}
            type="submit"
            name="username"
            value={person.username}
            className="card flex items-start gap-3 px-3.5 py-3 text-left hover:border-brand hover:bg-brand-soft"
          >
            <Avatar name={person.fullName} />
            <span className="min-w-0 grow">
              <span className="block font-semibold leading-snug">{role[person.role]}</span>
              <span className="block">{person.fullName}</span>
              <span className="muted block">{person.title}</span>
            </span>
            <Icon name="arrow-right" className="mt-1 flex-none text-ink-3" />
          </button>
        ))}
      </Form>
    </section>
  );
}
