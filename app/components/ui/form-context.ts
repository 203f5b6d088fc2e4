import { createContext, useContext } from "react";
import { emptyFormState, type FormState } from "#app/form/form-state.ts";

/** What the fields of a form read: what was typed, what is wrong, and whether it is being sent. */
export interface FormContextValue extends FormState {
  id: string;
  isBusy: boolean;
}

export const FormContext = createContext<FormContextValue>({
  ...emptyFormState,
  id: "form",
  isBusy: false,
});

export function useFormContext(): FormContextValue {
  return useContext(FormContext);
}

/** The id of a field's control: what labels and the error summary point to. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replace(/[^\w-]/g, "-")}`;
}

export function textValue(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

export function listValue(value: string | string[] | undefined): string[] | undefined {
  if (value === undefined) return undefined;
  return [value].flat().filter((item) => item !== "");
}
