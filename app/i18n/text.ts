import { createContext, useContext } from "react";
import { DEFAULT_LOCALE, type Locale } from "./locale.ts";

type Entry = string | ((...values: never[]) => string) | { readonly [key: string]: Entry };

type Mirror<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...values: infer A) => string
      ? (...values: A) => string
      : Mirror<T[K]>;
};

/** The texts of one area in both languages; English has exactly the keys of Vietnamese. */
export interface AreaText<T> {
  readonly vi: Mirror<T>;
  readonly en: Mirror<T>;
}

/** Vietnamese is the source, English its mirror: a missing or surplus key does not compile. */
export function defineText<const T extends { readonly [key: string]: Entry }>(area: {
  vi: T;
  en: Mirror<NoInfer<T>>;
}): AreaText<T>;
export function defineText(area: { vi: object; en: object }): object {
  return area;
}

/** Texts on the server, or wherever the language is at hand. */
export function textFor<T>(locale: Locale, area: AreaText<T>): Mirror<T> {
  return area[locale];
}

/** The language in which the document came: the only one whose texts the browser has. */
export const documentLanguage =
  typeof document === "undefined" ? null : document.documentElement.lang;

const LocaleContext = createContext<Locale>(DEFAULT_LOCALE);

/** Set once by root.tsx from its loader. */
export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** Texts in the reader's language. */
export function useText<T>(area: AreaText<T>): Mirror<T> {
  return area[useContext(LocaleContext)];
}
