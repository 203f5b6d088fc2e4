import { useSearchParams } from "@remix-run/react";
import { Tabs } from "#app/components/ui/tabs.tsx";
import type { RegisterCounts } from "#app/domain/issue/register.server.ts";
import { register } from "#app/i18n/text/issue.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

const views = [
  "any_open",
  "overdue",
  "reported_done",
  "proposed",
  "paused",
  "ended",
  "all",
] as const;

/** The groups of issues that are asked for most; every other filter stays. */
export function RegisterViews({ counts }: { counts: RegisterCounts }) {
  const text = useText(register);
  const [params] = useSearchParams();
  const state = params.get("state") ?? "any_open";
  const flag = params.get("flag");
  const tabs = views.map((view) => {
    const isFlag = view === "overdue";
    const kept = [...params].filter(
      ([name]) => !["state", "flag", "after", "before", "sort", "dir"].includes(name),
    );
    const own = isFlag ? { flag: view } : view === "any_open" ? {} : { state: view };
    return {
      to: paths.issues({ ...Object.fromEntries(kept), ...own }),
      label: text.view[view],
      count: view === "ended" || view === "all" ? undefined : counts[view],
      isCurrent: isFlag ? flag === "overdue" : !flag && state === view,
    };
  });
  return <Tabs label={text.views} tabs={tabs} />;
}
