/**
 * The product's sentences. Rules return a code with parameters; only here, and in the catalogs, do they become words.
 * A catalog is nested by room; keys are written with dots: `risks.unowned`. A sentence that counts has `_one` and
 * `_other` forms and is asked for without the ending, with `count` among its parameters.
 */
import i18next, { type ResourceKey } from 'i18next';
import type { Locale } from '../model/vocabulary';
import { early } from './en/early';
import type { later } from './en/later';
import { formatDate, formatDays } from './format';

/** The shape that every language's catalog has. */
export type Catalog = typeof early & typeof later;

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Prefix}${K}` : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];
type WithoutPlural<K extends string> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;

/** Names a sentence. */
export type TextKey = WithoutPlural<Leaves<Catalog>>;
/** What a sentence is filled with; what is a sentence itself is said first. */
export type TextParams = Readonly<{ [name: string]: string | number | Message }>;
/** Gives a sentence in one language. */
export type Translate = (key: TextKey, params?: TextParams) => string;
/** A sentence not yet said: what rules, findings and errors return. */
export interface Message {
  key: TextKey;
  params?: TextParams;
}

const catalogs: Record<Locale, Record<string, unknown>> = { en: { ...early } };

/**
 * Adds sentences to a language's catalog, for all its translators. A window has those of an open workshop once one is
 * (`whole.ts`): it starts sooner without them.
 */
export function addSentences(locale: Locale, rooms: Record<string, unknown>): void {
  Object.assign(catalogs[locale], rooms);
}

/** The translator for a locale. */
export function translator(locale: Locale): Translate {
  const instance = i18next.createInstance();
  void instance.init({
    lng: locale,
    resources: { [locale]: { translation: catalogs[locale] as ResourceKey } },
    initAsync: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const translate: Translate = (key, params = {}) => instance.t(key, said(params)) as string;
  const said = (params: TextParams) =>
    Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        typeof value === 'object' ? translate(value.key, value.params) : value,
      ]),
    );
  // How a sentence wants a parameter written: {{due, date}} of an ISO date, {{effort, days}} of a number.
  instance.services.formatter?.add('date', (date) => formatDate(translate, String(date)));
  instance.services.formatter?.add('days', (days) => formatDays(Number(days)));
  return translate;
}
