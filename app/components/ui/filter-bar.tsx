import { Form, useSearchParams } from "@remix-run/react";
import { type ReactNode, useId } from "react";
import { list as words } from "#app/i18n/text/list.ts";
import { useText } from "#app/i18n/text.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { Link } from "./link.tsx";
import { type Option, type OptionGroup, OptionList } from "./option-list.tsx";

export interface ActiveFilter {
  /** Parameter name in the URL. */
  name: string;
  /** With several values of one name, the one to remove. */
  value?: string;
  label: string;
}

/**
 * A list's filters as a GET form: the filter lives in the URL and can be shared.
 * Chips below say what is filtered, each with a way to remove it.
 */
export function FilterBar({
  active,
  keep = ["sort", "dir"],
  children,
}: {
  active: readonly ActiveFilter[];
  /** Parameters that stay when the filter changes. */
  keep?: readonly string[];
  children: ReactNode;
}) {
  const text = useText(words);
  const [params] = useSearchParams();
  const kept = keep.filter((name) => params.has(name));
  const bare = new URLSearchParams(kept.map((name) => [name, params.get(name) ?? ""]));
  return (
    <div className="no-print mb-4 grid gap-2.5">
      <Form
        method="get"
        role="search"
        aria-label={text.filter}
        className="flex flex-wrap items-end gap-2.5"
      >
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={params.get(name) ?? ""} />
        ))}
        {children}
        <Button icon="filter">{text.filter}</Button>
      </Form>
      {active.length > 0 ? (
        <ul className="flex flex-wrap items-center gap-1.5" aria-label={text.filteredBy}>
          {active.map((filter) => (
            <li key={`${filter.name}=${filter.value ?? ""}`}>
              <Link
                to={`?${without(params, filter)}`}
                aria-label={text.removeFilter(filter.label)}
                className="chip t-brand min-h-7 hover:underline max-md:min-h-9"
              >
                {filter.label}
                <Icon name="x" size={13} />
              </Link>
            </li>
          ))}
          <li>
            <Link to={`?${bare}`} className="link px-1.5 text-xs">
              {text.clearFilters}
            </Link>
          </li>
        </ul>
      ) : null}
    </div>
  );
}

function without(params: URLSearchParams, filter: ActiveFilter): URLSearchParams {
  const next = new URLSearchParams(params);
  if (filter.value === undefined) next.delete(filter.name);
  else next.delete(filter.name, filter.value);
  next.delete("after");
  next.delete("before");
  return next;
}

/** A select of the filter bar; its value comes from the URL. */
export function FilterSelect({
  name,
  label,
  options,
  empty,
}: {
  name: string;
  label: string;
  options: readonly (Option | OptionGroup)[];
  empty?: string;
}) {
  const text = useText(words);
  const [params] = useSearchParams();
  const id = useId();
  return (
    <div className="min-w-36 flex-1 md:max-w-56">
      <label htmlFor={id} className="muted mb-0.5 block">
        {label}
      </label>
      <select
        key={params.get(name)}
        id={id}
        name={name}
        className="input"
        defaultValue={params.get(name) ?? ""}
      >
        <option value="">{empty ?? text.all}</option>
        <OptionList options={options} />
      </select>
    </div>
  );
}

/** The text search of the filter bar, with or without marks. */
export function FilterText({
  name = "q",
  label,
  placeholder,
}: {
  name?: string;
  label: string;
  placeholder?: string;
}) {
  const [params] = useSearchParams();
  const id = useId();
  return (
    <div className="min-w-48 flex-[2] md:max-w-80">
      <label htmlFor={id} className="muted mb-0.5 block">
        {label}
      </label>
      <input
        key={params.get(name)}
        id={id}
        name={name}
        type="search"
        className="input"
        defaultValue={params.get(name) ?? ""}
        placeholder={placeholder}
      />
    </div>
  );
}
