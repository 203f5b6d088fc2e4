import type { AnswerProgress } from "#app/domain/issue/answer.ts";
import { issueAnswer } from "#app/i18n/text/issue-answer.ts";
import { useText } from "#app/i18n/text.ts";
import { Chip } from "./ui/chip.tsx";

/** “06/19 đơn vị đã gửi”: how many of the departments asked have answered. */
export function AnswerProgressChip({ progress }: { progress: AnswerProgress }) {
  const text = useText(issueAnswer);
  const { sent, asked, excused } = progress;
  const isWhole = sent === asked;
  return (
    <Chip tone={isWhole ? "done" : "soon"} glyph={isWhole ? "✓" : "…"}>
      {text.progress(padded(sent), padded(asked))}
      {excused > 0 ? ` · ${text.excused(excused)}` : ""}
    </Chip>
  );
}

function padded(count: number): string {
  return String(count).padStart(2, "0");
}
