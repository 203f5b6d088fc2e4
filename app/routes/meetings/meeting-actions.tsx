import { LinkButton } from "#app/components/ui/button.tsx";
import { Icon, type IconName } from "#app/components/ui/icon.tsx";
import type { MeetingAction } from "#app/domain/meeting/status.ts";
import { meetingText } from "#app/i18n/text/meeting.ts";
import { meetingReading } from "#app/i18n/text/meeting-reading.ts";
import { useText } from "#app/i18n/text.ts";
import { paths } from "#app/paths.ts";

type Word = keyof typeof meetingText.vi.actions;

interface Offer {
  word: Word;
  part: string;
  icon?: IconName;
  /** The first of these that is offered is the next step. */
  isStep?: boolean;
  /** Folded away behind “Khác”. */
  isRare?: boolean;
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
  edit: { word: "edit", part: "edit", icon: "edit", isRare: true },
  reschedule: {
    word: "reschedule",
    part: "rescheduling",
    icon: "calendar-clock",
    isRare: true,
  },
  cancel: { word: "cancel", part: "cancellation", icon: "x-circle", isRare: true },
};

/** Before its day a meeting is opened by holding it early. */
const early = { word: "early", part: "early-opening" } as const;

const order = Object.keys(offers) as MeetingAction[];

/** What this person can do next; the step that moves the meeting on is the primary button. */
export function MeetingActions({
  code,
  actions,
  readsMinutes,
  readsFile,
  isBeforeItsDay,
}: {
  code: string;
  actions: readonly MeetingAction[];
  readsMinutes: boolean;
  /** The agenda with a page an item, for print. */
  readsFile: boolean;
  isBeforeItsDay: boolean;
}) {
  const text = useText(meetingText);
  const reading = useText(meetingReading);
  const shown = order.flatMap((action) => {
    const offer = actions.includes(action) ? offers[action] : undefined;
    if (!offer) return [];
    return [{ action, ...offer, ...(action === "open" && isBeforeItsDay ? early : {}) }];
  });
  const step = shown.find((offer) => offer.isStep);
  const rest = shown.filter((offer) => offer !== step && !offer.isRare);
  const rare = shown.filter((offer) => offer.isRare);
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
      {readsFile ? (
        <LinkButton to={to("file")} icon="print" variant="ghost">
          {reading.file}
        </LinkButton>
      ) : null}
      {rest.map((offer) => (
        <LinkButton key={offer.action} to={to(offer.part)} icon={offer.icon} variant="ghost">
          {text.actions[offer.word]}
        </LinkButton>
      ))}
      {rare.length > 0 ? (
        <details className="relative max-md:grow">
          <summary className="btn btn-ghost">
            {text.more}
            <Icon name="chevron-down" size={16} />
          </summary>
          <div className="absolute right-0 z-30 mt-1 grid min-w-52 rounded-xl border border-line bg-card p-1.5 shadow-pop max-md:right-auto max-md:left-0">
            {rare.map((offer) => (
              <LinkButton
                key={offer.action}
                to={to(offer.part)}
                icon={offer.icon}
                variant="ghost"
                className="justify-start"
              >
                {text.actions[offer.word]}
              </LinkButton>
            ))}
          </div>
        </details>
      ) : null}
      {step ? (
        <LinkButton to={to(step.part)} icon={step.icon} variant="primary">
          {text.actions[step.word]}
        </LinkButton>
      ) : null}
    </>
  );
}
