import { Choice } from "#app/components/profile-menu.tsx";
import { session } from "#app/i18n/text/session.ts";
import { useText } from "#app/i18n/text.ts";
import type { Locale } from "#db/schema.ts";

const languages = [
  { value: "vi", label: "Tiếng Việt" },
  { value: "en", label: "English" },
] as const;

export function LanguageChoice({ id, chosen }: { id: string; chosen: Locale }) {
  const text = useText(session);
  return (
    <Choice
      id={`${id}-language`}
      name="locale"
      label={text.signIn.language}
      options={languages}
      chosen={chosen}
    />
  );
}
