import { DateInput } from "#app/components/ui/date-input.tsx";
import { useFormContext } from "#app/components/ui/form-context.ts";
import { MoneyInput } from "#app/components/ui/money-input.tsx";
import { RadioCards } from "#app/components/ui/radio-cards.tsx";
import { Select } from "#app/components/ui/select.tsx";
import { TextArea } from "#app/components/ui/text-area.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import { funds } from "#app/domain/disbursement/words.ts";
import { formatMoney } from "#app/i18n/format.ts";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { moneyForm } from "#app/i18n/text/money-form.ts";
import { useLocale, useText } from "#app/i18n/text.ts";

/** What is left of each fund, in đồng; null for carried-over funds where there are none. */
export interface Left {
  plan: number;
  carried: number | null;
}

/** Month, amount, document and dates of an entry; those of a correction may stay empty. */
export function EntryFields({
  left,
  required,
  amountLabel,
  amountHint,
}: {
  left: Left | null;
  required: boolean;
  amountLabel?: string;
  amountHint?: string;
}) {
  const text = useText(moneyForm);
  const fundText = useText(moneyText).funds;
  const locale = useLocale();
  const money = (amount: number) => formatMoney(Math.max(0, amount), locale);
  const hint =
    left === null
      ? text.noPlan
      : left.carried === null
        ? text.leftPlan(money(left.plan))
        : text.leftBoth(money(left.plan), money(left.carried));
  const need = required ? { required: true } : {};
  return (
    <>
      <div className="grid gap-4 md:grid-cols-2">
        <Select
          name="month"
          label={text.month}
          empty={false}
          required
          options={Array.from({ length: 12 }, (_, index) => ({
            value: index + 1,
            label: text.monthName(index + 1),
          }))}
        />
        <MoneyInput
          name="amount"
          label={amountLabel ?? text.amount}
          hint={amountHint ? `${amountHint}. ${hint}` : hint}
          {...(required ? { required: true } : { optional: true })}
        />
      </div>
      {left?.carried == null ? null : (
        <RadioCards
          name="fund"
          label={text.fund}
          columns={2}
          options={funds.map((value) => ({ value, label: fundText[value] }))}
        />
      )}
      <OverReason />
      <div className="grid gap-4 md:grid-cols-3">
        <TextInput
          name="documentNumber"
          label={text.documentNumber}
          hint={text.documentNumberHint}
          maxLength={60}
          {...need}
        />
        <DateInput name="documentDate" label={text.documentDate} {...need} />
        <DateInput name="asOf" label={text.asOf} required />
      </div>
      <TextInput name="note" label={text.note} optional maxLength={500} />
    </>
  );
}

/** Asked for once the amount was found to go beyond the year's money or the budget. */
function OverReason() {
  const text = useText(moneyForm);
  const { errors, values } = useFormContext();
  if (!errors.overReason && !values.overReason) return null;
  return (
    <TextArea
      name="overReason"
      label={text.overReason}
      hint={text.overReasonHint}
      required
      rows={2}
      maxLength={500}
    />
  );
}

/** “Nhập thay”: for which of the two departments the secretary enters, and on what basis. */
export function KeeperFields({
  keepers,
}: {
  keepers: readonly { id: number; name: string }[] | null;
}) {
  const text = useText(moneyForm);
  if (!keepers) return null;
  return (
    <fieldset className="grid gap-3 rounded-lg bg-paper px-3.5 py-3 md:grid-cols-2">
      <legend className="sr-only">{text.behalf}</legend>
      <Select
        name="behalf"
        label={text.behalfDepartment}
        empty={false}
        options={keepers.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={keepers[0]?.id}
        required
      />
      <TextInput name="basis" label={text.basis} hint={text.basisHint} maxLength={300} required />
    </fieldset>
  );
}
