import { LinkButton } from "#app/components/ui/button.tsx";
import type { IconName } from "#app/components/ui/icon.tsx";
import type { MeetingAction } from "#app/domain/meeting/status.ts";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

type Word = keyof typeof meetingText.vi.actions;

interface Offer {
  word: Word;
  part: string;
  icon?: IconName;
  /** The first of these that is offered is the next step. */
  isStep?: boolean;
}

const offers: Partial<Record<MeetingAction, Offer>> = {
  record: { word: "room", part: "session", icon: "gavel", isStep: true },
  open: { word: "open", part: "opening", icon: "play", isStep: true },
  publish: { word: "publish", part: "publication", icon: "send", isStep: true },
  approve: { word: "approve", part: "approval", icon: "check", isStep: true },
  submit: { word: "submit", part: "submission", icon: "send", isStep: true },
  issue: { word: "issue", part: "issuance", icon: "stamp", isStep: true },
  arrange: { word: "arrange", part: "agenda", icon: "list-checks" },
  add_item: { word: "add_item", part: "agenda/addition", icon: "plus" },
  take_attendance: { word: "attendance", part: "attendance", icon: "users" },
  close: { word: "close", part: "closure" },
  return: { word: "return", part: "return", icon: "undo" },
  amend: { word: "summary", part: "summary", icon: "edit" },
  correct: { word: "correct", part: "correction", icon: "edit" },
  edit: { word: "edit", part: "edit", icon: "edit" },
  reschedule: { word: "reschedule", part: "rescheduling", icon: "calendar-clock" },
  cancel: { word: "cancel", part: "cancellation" },
};

/** Before its day a meeting is opened by holding it early. */
const early = { word: "early", part: "early-opening" } as const;

const order = Object.keys(offers) as MeetingAction[];

/** What this person can do next; the step that moves the meeting on is the primary button. */
export function MeetingActions({
  code,
  actions,
  readsMinutes,
  isBeforeItsDay,
}: {
  code: string;
  actions: readonly MeetingAction[];
  readsMinutes: boolean;
  isBeforeItsDay: boolean;
}) {
  const text = useText(meetingText);
  const shown = order.flatMap((action) => {
    const offer = actions.includes(action) ? offers[action] : undefined;
    if (!offer) return [];
    return [{ action, ...offer, ...(action === "open" && isBeforeItsDay ? early : {}) }];
  });
  const step = shown.find((offer) => offer.isStep);
  const rest = shown.filter((offer) => offer !== step);
  const to = (part: string) => paths.meetingPart(code, part);
  return (
    <>
      {readsMinutes ? (
        <>
          <LinkButton to={to("minutes")} icon="file">
            {text.actions.minutes}
          </LinkButton>
          <LinkButton to={to("notice")} icon="file-check">
            {text.actions.notice}
          </LinkButton>
        </>
      ) : null}
      {rest.map((offer) => (
        <LinkButton key={offer.action} to={to(offer.part)} icon={offer.icon} variant="ghost">
          {text.actions[offer.word]}
        </LinkButton>
      ))}
      {step ? (
        <LinkButton to={to(step.part)} icon={step.icon} variant="primary">
          {text.actions[step.word]}
        </LinkButton>
      ) : null}
    </>
  );
}
