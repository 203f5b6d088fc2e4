import { Tabs } from "#app/components/ui/tabs.tsx";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { useText } from "#app/i18n/text.ts";

/** The planning years as tabs, where there is more than one. */
export function YearTabs({ years, year }: { years: readonly number[]; year: number }) {
  const text = useText(moneyText);
  if (years.length < 2) return null;
  return (
    <Tabs
      label={text.years}
      tabs={years.map((one) => ({
        to: `?year=${one}`,
        label: text.ofYear(one),
        isCurrent: one === year,
      }))}
    />
  );
}
