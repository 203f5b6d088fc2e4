export interface Option {
  value: string | number;
  label: string;
  disabled?: boolean;
}

export interface OptionGroup {
  label: string;
  options: readonly Option[];
}

function isGroup(option: Option | OptionGroup): option is OptionGroup {
  return "options" in option;
}

export function OptionList({ options }: { options: readonly (Option | OptionGroup)[] }) {
  return options.map((option) =>
    isGroup(option) ? (
      <optgroup key={option.label} label={option.label}>
        <OptionList options={option.options} />
      </optgroup>
    ) : (
      <option key={option.value} value={option.value} disabled={option.disabled}>
        {option.label}
      </option>
    ),
  );
}
