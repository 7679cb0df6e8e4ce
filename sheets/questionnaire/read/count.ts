import { isSumOfOurs } from '../../../domain/measures/own-sum.ts';
import type { FindingLevel } from '../../../domain/submissions/finding.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { folded, trimmed } from '../../../domain/submissions/typed-text.ts';
import type { Cell } from '../../grid/tab.ts';
import { doubtOf, isTurnedAround } from './ambiguous-input.ts';
import { checkedValue, isError, typedOf } from './cell-text.ts';
import { timeOf } from './date-made.ts';

/** What one cell says: an observation without its measure, and any remark about it. */
export interface CellReading {
  readonly kind: Observation['kind'];
  readonly value: Observation['value'];
  readonly typed: string;
  readonly remark?: { readonly kind: string; readonly level: FindingLevel; readonly facts: Facts };
}

type Facts = Readonly<Record<string, string | number>>;

export const countMax = 1_000_000;

/**
 * Digits, or groups of exactly three separated by points or spaces, as `nl-NL` and spreadsheets
 * write them, with an optional `,0` or `,00`. Plain, no-break, figure, punctuation, thin and hair
 * spaces all count, because they look alike.
 */
const grammar = /^(?:\d+|[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:[ \u00A0\u2007-\u200A\u202F]\d{3})+))(?:,00?)?$/u;

/** The only number that a text can mean, or `undefined`. */
export const countOfText = (text: string): number | undefined => {
  const digits = trimmed(text);
  return grammar.test(digits) ? Number(digits.replace(/,0+$/u, '').replace(/\D/gu, '')) : undefined;
};

const unknownWords = ['onbekend', 'onbekend.'];
const notApplicableWords = [
  'n.v.t.',
  'n.v.t',
  'nvt',
  'nvt.',
  'n. v. t.',
  'niet van toepassing',
  'niet van toepassing.',
];

/** Shortens the long decimal tail of a computed number, for use in a sentence. */
const withoutTail = (typed: string): string => typed.replace(/^(-?\d+,\d{4})\d+$/u, '$1…');

/** An unreadable cell, with the kind of error finding that it raises. */
export const refused = (typed: string, kind: string, facts: Facts = {}): CellReading => ({
  kind: 'unreadable',
  value: null,
  typed,
  remark: { kind, level: 'error', facts: { typed: withoutTail(typed), ...facts } },
});

/** A reading with an info remark that says how the cell was read. */
export const noted = (reading: CellReading, kind: string, facts: Facts): CellReading => ({
  ...reading,
  remark: { kind, level: 'info', facts },
});

/**
 * Reads `onbekend`, `n.v.t.` and an empty cell, which mean the same in every cell that asks for a
 * number.
 */
export const nothingOf = (typed: string): CellReading | undefined => {
  const word = folded(typed).replace(/(?<=\p{L}\.)\.{1,3}$/u, '');
  if (word === '') return { kind: 'blank', value: null, typed: '' };
  if (unknownWords.includes(word)) return { kind: 'unknown', value: null, typed };
  return notApplicableWords.includes(word) ? { kind: 'not-applicable', value: null, typed } : undefined;
};

export const isFormula = (typed: string): boolean => typed.startsWith('=');

/** Formats that show that Google took the typed text for something else. */
const otherFormats: Readonly<Record<string, string>> = {
  DATE: 'date-made',
  DATE_TIME: 'date-made',
  TIME: 'time-made',
  PERCENT: 'percent',
};

/**
 * A cell that still has a date format shows 12 as 11-1-1900. Below 10.000 no date is meant, because
 * Google reads two digits as 1930 or later.
 */
const isBeforeDates = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 10_000;

/** `+/- 1200` becomes a failing formula, but its text shows what was typed. */
const aroundInFormula = (typed: string): CellReading | undefined => {
  const { kind, suggestion } = doubtOf(typed.replace(/^=/u, ''));
  const shown = typed.replace(/^=/u, '');
  return kind === 'approximate' && suggestion ? refused(typed, kind, { typed: shown, suggestion }) : undefined;
};

/**
 * 100% is stored as 1, and € 12 as 12. Typing that number again changes nothing that we can see, so
 * the library must confirm it in another way.
 */
const keptFigure = (value: number): Facts =>
  Number.isInteger(value) && value >= 0 && value < 10_000 ? { kept: value } : {};

/** The doubts shared by all numeric cells (own sums, errors, booleans, dates); undefined = none. */
export const misread = (cell: Cell, typed: string): CellReading | undefined => {
  if (isSumOfOurs(typed)) return refused(typed, 'own-sum');
  if (isError(cell)) return aroundInFormula(typed) ?? refused(typed, 'formula-error', { typed: cell.shown || typed });
  if (typeof checkedValue(cell) === 'boolean') return refused(typed || cell.shown, 'boolean');
  const kind = otherFormats[cell.formatType ?? ''];
  const value = checkedValue(cell);
  const isFigure = kind === 'date-made' && isBeforeDates(Number(value));
  return kind && typeof value === 'number' && !isFigure ? refused(cell.shown, kind, keptFigure(value)) : undefined;
};

/**
 * What a fraction may mean. 1,234 is one in a Dutch cell, but people who type it mostly mean a
 * thousand. 0,05 may have been 5%.
 */
const fractionMeant = (value: number): Facts => {
  const [, left, right] = /^(\d{1,3})\.(\d{3})$/u.exec(String(value)) ?? [];
  if (left !== undefined && left !== '0') return { suggestion: `${left}${right}` };
  const percent = Math.round(value * 100);
  if (value < 1 && Math.abs(value * 100 - percent) < 1e-9) return { percent };
  return { below: Math.floor(value) };
};

/** The same for a text such as `12,5` or `1.234,5`. */
const fractionOfText = (text: string): Facts =>
  fractionMeant(Number(trimmed(text).replaceAll('.', '').replace(',', '.')));

const countOfNumber = (value: number, typed: string, max: number): CellReading => {
  if (value < 0) return refused(typed, 'negative');
  if (value > max) return refused(typed, 'too-large');
  const time = isFormula(typed) ? undefined : timeOf(value);
  if (time !== undefined) return refused(typed, 'time-made', { typed: time });
  if (!Number.isInteger(value)) return refused(typed, 'fraction', fractionMeant(value));
  // Math.abs turns minus zero into zero, also for comparison with what was stored.
  return { kind: 'number', value: Math.abs(value), typed };
};

const countOfString = (text: string, typed: string, max: number): CellReading => {
  const nothing = nothingOf(text);
  if (nothing) return { ...nothing, typed };
  if (isTurnedAround(text)) return refused(typed, 'turned-around');
  const value = countOfText(text);
  if (value === undefined) {
    const { kind, suggestion } = doubtOf(text);
    if (suggestion !== undefined) return refused(typed, kind, { suggestion });
    return refused(typed, kind, kind === 'fraction' ? fractionOfText(text) : {});
  }
  const reading = countOfNumber(value, typed, max);
  return reading.kind === 'number' ? noted(reading, 'normalised', { value }) : reading;
};

/**
 * Reads a cell that asks for a whole number. An input with exactly one reading is accepted; any
 * other raises a question.
 */
export const readCount = (cell: Cell, max = countMax): CellReading => {
  const typed = typedOf(cell);
  const wrong = misread(cell, typed);
  if (wrong) return wrong;
  const value = checkedValue(cell);
  if (typeof value === 'string') return countOfString(value, typed, max);
  if (typeof value !== 'number') return { kind: 'blank', value: null, typed };
  if (cell.formatType === 'CURRENCY') return refused(typed, 'currency', keptFigure(value));
  const reading = countOfNumber(value, typed, max);
  if (reading.kind === 'number' && cell.formatType?.startsWith('DATE')) return noted(reading, 'normalised', { value });
  return reading.kind === 'number' && cell.entered?.formulaValue ? noted(reading, 'formula', { value }) : reading;
};
