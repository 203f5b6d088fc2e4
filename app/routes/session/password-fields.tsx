import { TextInput } from "#app/components/ui/text-input.tsx";
import { session } from "#app/i18n/text/session.ts";
import { useText } from "#app/i18n/text.ts";

/** A new password, typed twice; `least` is the number of characters it needs. */
export function NewPasswordFields({ least }: { least: number }) {
  const text = useText(session).password;
  return (
    <>
      <TextInput
        name="new_password"
        label={text.new}
        hint={text.hint(least)}
        type="password"
        autoComplete="new-password"
        required
      />
      <TextInput
        name="repeat_password"
        label={text.repeat}
        type="password"
        autoComplete="new-password"
        required
      />
    </>
  );
}
