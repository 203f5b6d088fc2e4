import type { ReactNode } from "react";
import { Card } from "#app/components/ui/card.tsx";
import { session } from "#app/i18n/text/session.ts";
import { useText } from "#app/i18n/text.ts";

/** The one card of a page without navigation, under the program's name. */
export function PlainCard({ title, children }: { title: string; children: ReactNode }) {
  const text = useText(session);
  return (
    <div className="mx-auto grid w-full max-w-lg gap-5 px-4 py-8 md:py-14">
      <p className="flex items-center gap-2.5 text-lg font-bold">
        <img src="/favicon.svg" alt="" width={32} height={32} className="size-8" />
        {text.brand}
      </p>
      <Card padded>
        <h1 className="mb-3">{title}</h1>
        {children}
      </Card>
    </div>
  );
}
