import type { Cell } from '../grid/tab.ts';
import { checkedValue, folded, isError, trimmed, typedOf } from './cell-text.ts';
import { doubtOf } from './doubt.ts';
import type { FindingLevel } from './finding.ts';
import type { Observation } from './observation.ts';

/** What one cell says: an observation without its measure, and what is to be said about it. */
export interface CellReading {
  readonly kind: Observation['kind'];
  readonly value: Observation['value'];
  readonly typed: string;
  readonly remark?: { readonly kind: string; readonly level: FindingLevel; readonly facts: Facts };
}

type Facts = Readonly<Record<string, string | number>>;

export const countMax = 1_000_000;

/** Digits, or groups of exactly three with one kind of separator, as `nl-NL` writes them; perhaps `,0` or `,00`. */
const grammar = /^(?:\d+|[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+|(?:\u00A0\d{3})+|(?:\u202F\d{3})+))(?:,00?)?$/u;

/** The number that a text can only mean, or `undefined`. */
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

export const refused = (typed: string, kind: string, facts: Facts = {}): CellReading => ({
  kind: 'unreadable',
  value: null,
  typed,
  remark: { kind, level: 'error', facts: { typed, ...facts } },
});

export const noted = (reading: CellReading, kind: string, facts: Facts): CellReading => ({
  ...reading,
  remark: { kind, level: 'info', facts },
});

/** `onbekend`, `n.v.t.` and nothing at all are read alike in every cell that wants a number. */
export const nothingOf = (typed: string): CellReading | undefined => {
  const word = folded(typed);
  if (word === '') return { kind: 'blank', value: null, typed: '' };
  if (unknownWords.includes(word)) return { kind: 'unknown', value: null, typed };
  return notApplicableWords.includes(word) ? { kind: 'not-applicable', value: null, typed } : undefined;
};

/** Formats that say that Google took the typed text for something else. */
const otherFormats: Readonly<Record<string, string>> = {
  DATE: 'date-made',
  DATE_TIME: 'date-made',
  TIME: 'time-made',
  PERCENT: 'percent',
};

export const misread = (cell: Cell, typed: string): CellReading | undefined => {
  if (isError(cell)) return refused(typed, 'formula-error', { typed: cell.shown || typed });
  if (typeof checkedValue(cell) === 'boolean') return refused(typed || cell.shown, 'boolean');
  const kind = otherFormats[cell.formatType ?? ''];
  const isNumber = typeof checkedValue(cell) === 'number';
  return kind && isNumber ? refused(cell.shown, kind) : undefined;
};

/** 1,234 in a Dutch cell is a fraction; whoever types it mostly means a thousand. */
const thousandsMeant = (value: number): Facts => {
  const [, left, right] = /^(\d{1,3})\.(\d{3})$/u.exec(String(value)) ?? [];
  return left === undefined || left === '0' ? {} : { suggestion: `${left}${right}` };
};

const countOfNumber = (value: number, typed: string): CellReading => {
  if (value < 0) return refused(typed, 'negative');
  if (!Number.isInteger(value)) return refused(typed, 'fraction', thousandsMeant(value));
  if (value > countMax) return refused(typed, 'too-large');
  // Math.abs: a minus zero is zero, also when it is compared with what was stored.
  return { kind: 'number', value: Math.abs(value), typed };
};

const countOfString = (text: string, typed: string): CellReading => {
  const nothing = nothingOf(text);
  if (nothing) return { ...nothing, typed };
  const value = countOfText(text);
  if (value === undefined) {
    const { kind, suggestion } = doubtOf(text);
    return refused(typed, kind, suggestion === undefined ? {} : { suggestion });
  }
  const reading = countOfNumber(value, typed);
  return reading.kind === 'number' ? noted(reading, 'normalised', { value }) : reading;
};

/** Reads a cell that asks for a whole number; what has exactly one reading is taken, anything else becomes a question. */
export const readCount = (cell: Cell): CellReading => {
  const typed = typedOf(cell);
  const wrong = misread(cell, typed);
  if (wrong) return wrong;
  const value = checkedValue(cell);
  if (typeof value === 'string') return countOfString(value, typed);
  if (typeof value !== 'number') return { kind: 'blank', value: null, typed };
  if (cell.formatType === 'CURRENCY') return refused(typed, 'currency');
  const reading = countOfNumber(value, typed);
  return reading.kind === 'number' && cell.entered?.formulaValue ? noted(reading, 'formula', { value }) : reading;
};
