import { Tabs } from "#app/components/ui/tabs.tsx";
import { board as boardText } from "#app/i18n/text/board.ts";
import { money as moneyText } from "#app/i18n/text/money.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** The ways to look at all projects: as a list, by their money, by what was paid out. */
export function MoneyTabs() {
  const text = useText(moneyText);
  const board = useText(boardText);
  return (
    <Tabs
      label={text.views}
      tabs={[
        { to: paths.projects(), label: text.list },
        { to: paths.board(), label: board.tab },
        { to: paths.money(), label: text.title },
        { to: paths.disbursements(), label: text.entries },
      ]}
    />
  );
}
