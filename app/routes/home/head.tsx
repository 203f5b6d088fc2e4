import type { ReactNode } from "react";
import { PageHeader } from "#app/components/ui/page-header.tsx";
import { Tabs } from "#app/components/ui/tabs.tsx";
import type { HomeKind } from "#app/domain/overview/role-home.ts";
import type { NextMeeting } from "#app/domain/overview/standing.server.ts";
import { formatDayMonth, formatDaysLeft, formatLongDate } from "#app/i18n/format.ts";
import { home as homeText } from "#app/i18n/text/home.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

/** “Thứ Hai, 23/11/2026 · Họp giao ban tháng 12 vào 07/12, còn 9 ngày làm việc”, the question, its actions. */
export function HomeHead({
  today,
  next,
  title,
  actions,
}: {
  today: string;
  next?: NextMeeting | null | undefined;
  title: string;
  actions?: ReactNode;
}) {
  const text = useText(homeText);
  const locale = useLocale();
  const day = formatLongDate(today, locale);
  const meeting = next
    ? text.nextOn(next.title, formatDayMonth(next.heldOn), formatDaysLeft(next.daysLeft, locale))
    : text.noMeeting;
  return (
    <PageHeader
      above={next === undefined ? day : `${day} · ${meeting}`}
      title={title}
      actions={actions}
    />
  );
}

/** The other homes of somebody with several roles. */
export function HomeTabs({ kinds, current }: { kinds: readonly HomeKind[]; current: HomeKind }) {
  const text = useText(homeText);
  if (kinds.length < 2) return null;
  return (
    <Tabs
      label={text.roles}
      tabs={kinds.map((kind, index) => ({
        to: index === 0 ? paths.home() : `${paths.home()}?role=${kind}`,
        label: text.kinds[kind],
        isCurrent: kind === current,
      }))}
    />
  );
}
