import { refuse } from '../../refusal.ts';
import type { SpreadsheetProperties } from '../json.ts';
import { knownZone } from './local-time.ts';

/** `nl_NL`, `en`, `fil`: a language, or a language and a country. */
const SHAPE = /^[a-z]{2,3}(_[A-Z]{2})?$/;

const knownLocale = (locale: string): boolean =>
  SHAPE.test(locale) && Intl.Collator.supportedLocalesOf(locale.replace('_', '-')).length > 0;

/** A workbook is calculated in its locale and time zone: both must be real. */
export const requireKnown = ({ locale, timeZone }: SpreadsheetProperties): void => {
  if (locale !== undefined && !knownLocale(locale)) refuse(`Unsupported locale: ${locale}`);
  if (timeZone !== undefined && !knownZone(timeZone)) refuse(`Invalid time zone: ${timeZone}`);
};
