import { formatMoney, formatMoneyExact, formatMoneyShort, NOTHING } from "#app/i18n/format.ts";
import { useLocale } from "#app/i18n/text.ts";

/** An amount in whole đồng as “3,5 tỷ đồng”; every đồng on hover. */
export function Money({ amount, short }: { amount: number | null | undefined; short?: boolean }) {
  const locale = useLocale();
  if (amount === null || amount === undefined) return NOTHING;
  return (
    <span className="whitespace-nowrap" title={formatMoneyExact(amount, locale)}>
      {short ? formatMoneyShort(amount, locale) : formatMoney(amount, locale)}
    </span>
  );
}
