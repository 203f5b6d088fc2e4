/** What a form shows again after a refusal: what was typed, and what is wrong with it. */
export interface FormState {
  values: Record<string, string | string[]>;
  errors: Record<string, string[]>;
  formErrors: string[];
}

export const emptyFormState: FormState = { values: {}, errors: {}, formErrors: [] };
