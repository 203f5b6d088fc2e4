import { Button } from "#app/components/ui/button.tsx";
import { Card } from "#app/components/ui/card.tsx";
import { SecrecyNote } from "#app/components/ui/notes.tsx";
import { PostForm } from "#app/components/ui/post-form.tsx";
import { TextInput } from "#app/components/ui/text-input.tsx";
import type { FormState } from "#app/form/form-state.ts";
import { session } from "#app/i18n/text/session.ts";
import { useLocale, useText } from "#app/i18n/text.ts";
import { LanguageChoice } from "./language-choice.tsx";

/** Name and password, the warning of law 14, and the language. */
export function SignInForm({ form, to }: { form: FormState | undefined; to: string }) {
  const text = useText(session).signIn;
  const locale = useLocale();
  return (
    <Card padded>
      <h1 className="mb-4">{text.title}</h1>
      <PostForm id="sign-in" form={form}>
        <input type="hidden" name="to" value={to} />
        <TextInput
          name="username"
          label={text.username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <TextInput
          name="password"
          label={text.password}
          type="password"
          autoComplete="current-password"
          required
        />
        <Button variant="primary" icon="log-in" className="w-full">
          {text.submit}
        </Button>
      </PostForm>
      <p className="muted mt-3">{text.forgot}</p>
      <div className="mt-4 grid gap-3 border-t border-line pt-4">
        <SecrecyNote />
        <LanguageChoice id="sign-in" chosen={locale} />
      </div>
    </Card>
  );
}
