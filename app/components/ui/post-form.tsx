import { Form, useNavigation, useResolvedPath } from "@remix-run/react";
import { type FormEvent, lazy, type ReactNode, Suspense } from "react";
import type { FormState } from "#app/form/form-state.ts";
import { ErrorSummary } from "./error-summary.tsx";
import { FormContext } from "./form-context.ts";
import { useHydrated } from "./use-hydrated.ts";

/** Works only in the browser; a form is still usable where it cannot be loaded. */
const DraftKeeper = lazy(() => import("./draft-keeper.tsx").catch(() => ({ default: () => null })));

/**
 * A form that posts a command: sends its idempotency key and the row's version,
 * shows again what was typed beside its errors, and cannot be sent twice.
 */
export function PostForm({
  id,
  action,
  form,
  defaults,
  formKey,
  version,
  draftOf,
  className,
  children,
}: {
  /** Unique on the page; fields' ids begin with it. */
  id: string;
  /** The route that takes the POST; the page's own when left out. */
  action?: string;
  /** `actionData?.form` after a refusal. */
  form?: FormState | null | undefined;
  /** What the fields hold at first. */
  defaults?: FormState["values"] | null | undefined;
  /** Idempotency key made by the loader. */
  formKey?: string | undefined;
  /** Version of the row that is edited. */
  version?: number | undefined;
  /** The reader's id: keeps what is typed against a closed tab. */
  draftOf?: number | undefined;
  className?: string | undefined;
  children: ReactNode;
}) {
  const hydrated = useHydrated();
  const navigation = useNavigation();
  const path = useResolvedPath(action ?? ".").pathname;
  const sentTo = navigation.formAction?.split("?")[0];
  const isBusy = navigation.state !== "idle" && navigation.formMethod === "POST" && sentTo === path;
  const state = {
    id,
    isBusy,
    values: { ...defaults, ...form?.values },
    errors: form?.errors ?? {},
    formErrors: form?.formErrors ?? [],
  };
  const holdSecond = (event: FormEvent) => {
    if (isBusy) event.preventDefault();
  };
  return (
    <FormContext.Provider value={state}>
      <Form
        method="post"
        id={id}
        {...(action ? { action } : {})}
        className={className ?? "grid gap-4"}
        noValidate
        aria-busy={isBusy || undefined}
        onSubmit={holdSecond}
      >
        {formKey ? <input type="hidden" name="_key" value={formKey} /> : null}
        {version === undefined ? null : <input type="hidden" name="version" value={version} />}
        <ErrorSummary form={form} id={id} />
        {hydrated && draftOf !== undefined ? (
          <Suspense>
            <DraftKeeper formId={id} userId={draftOf} />
          </Suspense>
        ) : null}
        {children}
      </Form>
    </FormContext.Provider>
  );
}
