import { useSearchParams } from "@remix-run/react";
import {
  type ActiveFilter,
  FilterBar,
  FilterSelect,
  FilterText,
} from "#app/components/ui/filter-bar.tsx";
import type { Choice, RegisterOptions } from "#app/domain/issue/register.server.ts";
import { common } from "#app/i18n/text/common.ts";
import { register } from "#app/i18n/text/issue.ts";
import { useText } from "#app/i18n/text.ts";

/** What the bar does not ask for and a change of filter leaves. */
const inTabs = ["state", "sort", "dir"];
const steps = ["1", "2", "3", "4", "5"];

export function RegisterFilters({
  options,
  words,
}: {
  options: RegisterOptions;
  words: { project: string | null; owner: string | null };
}) {
  const text = useText(register);
  const [params] = useSearchParams();
  const active = useActiveFilters(options, words);
  const chosen = (all: Record<string, string>): Choice[] =>
    Object.entries(all).map(([value, label]) => ({ value, label }));
  const carried = steps.map((n) => ({ value: n, label: text.atLeast(Number(n)) }));
  const waiting = params.get("waiting") ?? "";
  const waits = [
    ...chosen(text.waiting),
    ...(waiting && !Object.hasOwn(text.waiting, waiting)
      ? [{ value: waiting, label: waitedFor(waiting, options) }]
      : []),
  ];
  const rare = [
    "part",
    "waiting",
    "kind",
    "category",
    "meeting",
    "owner",
    "carried",
    "stalled",
    "answer",
  ];
  return (
    <FilterBar active={active} keep={[...inTabs, "project"]}>
      <FilterText label={text.searchLabel} placeholder={text.searchHint} />
      <FilterSelect
        name="department"
        label={text.filter.department}
        options={options.departments}
      />
      <FilterSelect name="stage" label={text.filter.stage} options={options.stages} />
      <FilterSelect name="flag" label={text.filter.flag} options={chosen(text.flagFilter)} />
      <details
        className="order-last basis-full"
        open={rare.some((name) => params.get(name)) || undefined}
      >
        <summary className="link w-fit cursor-pointer py-1 text-sm">{text.moreFilters}</summary>
        <div className="flex flex-wrap items-end gap-2.5 pt-1.5">
          <FilterSelect name="part" label={text.filter.part} options={chosen(text.part)} />
          <FilterSelect name="waiting" label={text.filter.waiting} options={waits} />
          <FilterSelect name="category" label={text.filter.category} options={options.categories} />
          <FilterSelect name="meeting" label={text.filter.meeting} options={options.meetings} />
          <FilterSelect name="answer" label={text.filter.answer} options={chosen(text.answer)} />
          <FilterSelect name="carried" label={text.filter.carried} options={carried} />
          <FilterSelect name="stalled" label={text.filter.stalled} options={carried} />
          <KindFilter />
          <FilterSelect
            name="owner"
            label={text.filter.owner}
            options={[
              { value: "me", label: text.mine },
              ...(words.owner ? [{ value: params.get("owner") ?? "", label: words.owner }] : []),
            ]}
          />
        </div>
      </details>
    </FilterBar>
  );
}

/** A department by its name; a body outside is named by the address itself. */
function waitedFor(waiting: string, options: RegisterOptions): string {
  return options.departments.find((one) => one.value === waiting)?.label ?? waiting;
}

function KindFilter() {
  const text = useText(register);
  const kinds = useText(common).issueKind;
  return (
    <FilterSelect
      name="kind"
      label={text.filter.kind}
      options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
    />
  );
}

function useActiveFilters(
  options: RegisterOptions,
  words: { project: string | null; owner: string | null },
): ActiveFilter[] {
  const text = useText(register);
  const { issueKind } = useText(common);
  const [params] = useSearchParams();
  const of = (choices: readonly Choice[], value: string) =>
    choices.find((one) => one.value === value)?.label;
  const known = (all: Record<string, string>, value: string) =>
    Object.hasOwn(all, value) ? all[value] : undefined;
  const said: Record<string, (value: string) => string | undefined> = {
    q: (value) => value,
    kind: (value) => known(issueKind, value),
    state: (value) => known({ ...text.view, ...text.stateFilter }, value),
    flag: (value) => known(text.flagFilter, value),
    department: (value) => of(options.departments, value),
    part: (value) => known(text.part, value),
    waiting: (value) => known(text.waiting, value) ?? waitedFor(value, options),
    project: () => words.project ?? undefined,
    stage: (value) => of(options.stages, value),
    category: (value) => of(options.categories, value),
    meeting: (value) => of(options.meetings, value) ?? value,
    owner: (value) => (value === "me" ? text.mine : (words.owner ?? undefined)),
    carried: (value) => text.atLeast(Number(value)),
    stalled: (value) => text.atLeast(Number(value)),
    answer: (value) => known(text.answer, value),
  };
  return Object.entries(said).flatMap(([name, say]) => {
    const value = params.get(name);
    if (!value) return [];
    const head = text.filter[name as keyof typeof text.filter];
    return [{ name, label: `${head}: ${say(value) ?? value}` }];
  });
}
