/**
 * What the domain refuses. The key names a sentence of `app/i18n/text/refusal.ts`;
 * the routes turn the kind into a status: 400, 403, 404, 409.
 */
export type RefusalKind = "invalid" | "forbidden" | "not_found" | "conflict";
export type RefusalParams = Record<string, string | number>;

export class DomainError extends Error {
  readonly kind: RefusalKind;
  readonly key: string;
  readonly params: RefusalParams;
  /** The form field that the sentence belongs beside, if it is one field's. */
  readonly field: string | undefined;

  constructor(kind: RefusalKind, key: string, params: RefusalParams = {}, field?: string) {
    super(key);
    this.name = "DomainError";
    this.kind = kind;
    this.key = key;
    this.params = params;
    this.field = field;
  }
}

/** A value that breaks a rule; belongs beside `field` where one is named. */
export function invalid(key: string, params: RefusalParams = {}, field?: string): DomainError {
  return new DomainError("invalid", key, params, field);
}

/** The person may know that the thing exists, but may not do this. */
export function forbidden(key = "forbidden", params: RefusalParams = {}): DomainError {
  return new DomainError("forbidden", key, params);
}

/** The thing does not exist, or the person may not know that it does. */
export function notFound(key = "not_found", params: RefusalParams = {}): DomainError {
  return new DomainError("not_found", key, params);
}

/** The thing is in another state than the person believed. */
export function conflict(key: string, params: RefusalParams = {}): DomainError {
  return new DomainError("conflict", key, params);
}
