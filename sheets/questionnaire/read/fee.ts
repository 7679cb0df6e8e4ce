import { folded, trimmed } from '../../../domain/submissions/typed-text.ts';
import type { Cell } from '../../grid/tab.ts';
import { doubtOf, isTurnedAround } from './ambiguous-input.ts';
import { checkedValue, typedOf } from './cell-text.ts';
import { type CellReading, isFormula, misread, noted, nothingOf, refused } from './count.ts';
import { dutchDate, isDateLike, timeOf } from './date-made.ts';

export const feeMax = 100;

const euroSign = /^(?:€|eur|euro)|(?:€|eur|euro)$/giu;
const grammar = /^(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?:\d{1,2}|-{1,2}))?$/u;

/** The only amount in euros that a text can mean (`5`, `5,00`, `€ 5,00`, `5,-`), or `undefined`. */
export const feeOfText = (text: string): number | undefined => {
  const amount = trimmed(trimmed(text).replace(euroSign, ''));
  if (!grammar.test(amount)) return undefined;
  return Number(amount.replace(/,-+$/u, '').replaceAll('.', '').replace(',', '.'));
};

const dutchFee = (amount: number): string => amount.toFixed(2).replace('.', ',');

/** The amount beside an apostrophe, as in `'5,00` or `5'`; undefined = none. */
const besideApostrophe = (text: string): string | undefined => {
  const amount = trimmed(text).replace(/^['’‘`´]|['’‘`´]$/gu, '');
  const value = amount === trimmed(text) ? undefined : feeOfText(amount);
  return value === undefined ? undefined : dutchFee(value);
};

const isInCents = (amount: number): boolean => Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6;

/** What `5.00` may mean. In Dutch the point separates thousands, so the check asks. */
const pointMeant = (text: string): string | undefined => {
  const [, euros, cents] = /^(?:€\s*)?(\d{1,3})\.(\d{1,2})$/u.exec(text) ?? [];
  return euros === undefined ? undefined : `${euros},${(cents ?? '').padEnd(2, '0')}`;
};

/** 500 may be meant in cents, if that gives a valid price. */
const centsMeant = (value: number): { suggestion?: string } =>
  Number.isInteger(value) && value / 100 <= feeMax ? { suggestion: dutchFee(value / 100) } : {};

const feeOfNumber = (value: number, typed: string): CellReading => {
  if (value < 0) return refused(typed, 'fee-negative');
  if (isDateLike(value)) return refused(typed, 'date-made', { typed: dutchDate(value) });
  if (value > feeMax)
    return refused(typed, 'fee-high', { value: Math.min(value, Number.MAX_SAFE_INTEGER), ...centsMeant(value) });
  const time = isFormula(typed) ? undefined : timeOf(value);
  if (time !== undefined) return refused(typed, 'time-made', { typed: time });
  if (!isInCents(value)) return refused(typed, 'fee-decimals');
  return { kind: 'number', value: Math.round(value * 100) / 100, typed };
};

/** Doubts that use the same sentences as for a count. */
const alike = [
  'not-known',
  'ambiguous',
  'not-applicable',
  'unknown-and-more',
  'not-applicable-and-more',
  'reference',
  'mark',
  'period',
  'date',
  'time',
  'percent',
  'digits',
  'invisible',
  'formula-error',
];

const feeDoubt = (text: string, typed: string): CellReading => {
  const point = pointMeant(folded(text));
  if (point !== undefined) return refused(typed, 'fee-point', { suggestion: point });
  if (/^(?:gratis|geen|niets|nihil|nul|kosteloos|vrij|0 euro)[.!]*$/u.test(folded(text)))
    return refused(typed, 'fee-free');
  const quoted = besideApostrophe(text);
  if (quoted !== undefined) return refused(typed, 'apostrophe', { suggestion: quoted });
  const { kind, suggestion } = doubtOf(text);
  if (kind === 'abbreviated') return refused(typed, 'fee-words');
  if (alike.includes(kind)) return refused(typed, kind, suggestion === undefined ? {} : { suggestion });
  if (kind === 'dash' || kind === 'later') return refused(typed, `fee-${kind}`);
  if (/^\d+,\d{3,}$/u.test(trimmed(text))) return refused(typed, 'fee-decimals');
  if (/\d[^\d\-–/+;&]*[-–/+;&]\D*\d/u.test(text)) return refused(typed, 'fee-several');
  return refused(
    typed,
    kind === 'approximate' || kind === 'range' || kind === 'two-numbers' ? 'fee-several' : 'fee-words',
  );
};

const feeOfString = (text: string, typed: string): CellReading => {
  const nothing = nothingOf(text);
  if (nothing) return { ...nothing, typed };
  if (isTurnedAround(text)) return refused(typed, 'turned-around');
  const value = feeOfText(text);
  if (value === undefined) return feeDoubt(text, typed);
  const reading = feeOfNumber(value, typed);
  return reading.kind === 'number' ? noted(reading, 'fee-normalised', { value }) : reading;
};

/** Reads a cell that asks for a price in euros, with at most two decimals (F9). */
export const readFee = (cell: Cell): CellReading => {
  const typed = typedOf(cell);
  const wrong = misread(cell, typed);
  if (wrong) return wrong;
  const value = checkedValue(cell);
  if (typeof value === 'string') return feeOfString(value, typed);
  if (typeof value !== 'number') return { kind: 'blank', value: null, typed };
  const reading = feeOfNumber(value, typed);
  return reading.kind === 'number' && cell.entered?.formulaValue
    ? noted(reading, 'fee-normalised', { value })
    : reading;
};
