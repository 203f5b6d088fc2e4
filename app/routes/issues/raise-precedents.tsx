import { useFetcher } from "@remix-run/react";
import { FittingPrecedents } from "#app/components/fitting-precedents.tsx";
import { Button } from "#app/components/ui/button.tsx";
import type { FittingPrecedent } from "#app/domain/precedent/fitting.server.ts";
import { precedentText } from "#app/i18n/text/precedent.ts";
import { useText } from "#app/i18n/text.ts";

/**
 * How the like was solved, for what is chosen and typed so far. Without JavaScript the button sends the
 * form there and back, as typed; with it the list alone is asked for.
 */
export function RaisePrecedents({
  action,
  fitting,
  hasLooked,
}: {
  action: string;
  fitting: readonly FittingPrecedent[];
  hasLooked: boolean;
}) {
  const text = useText(precedentText);
  const fetcher = useFetcher<{ fitting: FittingPrecedent[] }>();
  const shown = fetcher.data?.fitting ?? fitting;
  const isAsked = hasLooked || fetcher.data !== undefined;
  return (
    <section aria-label={text.card} className="rounded-lg bg-paper" aria-live="polite">
      <div className="flex flex-wrap items-center gap-2.5 px-3.5 py-2.5">
        <h2 className="grow text-sm">{text.card}</h2>
        <Button
          size="sm"
          icon="search"
          formAction={action}
          formNoValidate
          onClick={(event) => {
            const { form } = event.currentTarget;
            if (!form) return;
            event.preventDefault();
            fetcher.submit(new FormData(form), { method: "post", action });
          }}
        >
          {text.look}
        </Button>
      </div>
      {shown.length > 0 ? <FittingPrecedents precedents={shown} isInForm /> : null}
      {shown.length === 0 && isAsked ? <p className="muted px-3.5 pb-2.5">{text.looked}</p> : null}
    </section>
  );
}
