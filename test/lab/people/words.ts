import type { MeasureKind } from '../../../domain/measures/measures.ts';
import type { ObservationKind } from '../../../domain/submissions/observation.ts';
import type { SeenCell } from './typist.ts';

/** The meaning of a typed figure. */
export interface Meaning {
  readonly kind: ObservationKind;
  readonly value: number | string | null;
}

const unreadable: Meaning = { kind: 'unreadable', value: null };
const unknown: Meaning = { kind: 'unknown', value: null };
const notApplicable: Meaning = { kind: 'not-applicable', value: null };
const count = (value: number): Meaning => ({ kind: 'number', value });

/**
 * Odd input in whole-number cells and its meaning, from the number grammar of docs/domain.md
 * (section 6), not from our parser.
 */
export const oddTexts: Readonly<Record<string, Meaning>> = {
  'ca. 40': unreadable,
  onbekend: unknown,
  Onbekend: unknown,
  'n.v.t.': notApplicable,
  '1.234': count(1234),
  '-': unreadable,
  nul: unreadable,
  '1,5': unreadable,
  '12 stuks': unreadable,
  'volgt in mei': unreadable,
  '?': unreadable,
  '-3': unreadable,
  '1000001': unreadable,
  '1000000': count(1_000_000),
  '0': count(0),
  idem: unreadable,
  '10-12': unreadable,
  '1-5': unreadable,
  '€ 5': unreadable,
  '10%': unreadable,
  '=20+22': count(42),
};

const misleadingFormats = ['DATE', 'DATE_TIME', 'TIME', 'PERCENT', 'CURRENCY'];
const countMax = 1_000_000;

const countIn = (number: number, format: string | undefined): Meaning => {
  const isCount = Number.isInteger(number) && number >= 0 && number <= countMax;
  return isCount && !misleadingFormats.includes(format ?? '') ? count(number) : unreadable;
};

const wordIn = (text: string): Meaning => {
  if (text.toLowerCase() === 'onbekend') return unknown;
  return text.toLowerCase() === 'n.v.t.' ? notApplicable : unreadable;
};

/** True for the sum over a part of the form, which people do not type. */
const isSum = (cell: SeenCell | undefined): boolean => cell?.entered?.formulaValue?.startsWith('=IF(COUNT(') ?? false;

/** The meaning of a cell, read independently of the product; null = empty, which the register interprets. */
export const meaningOf = (cell: SeenCell | undefined, kind: MeasureKind): Meaning | null => {
  if (isSum(cell)) return unreadable;
  const { numberValue, stringValue } = cell?.value ?? {};
  const isWord = kind === 'text' || kind === 'choice';
  if (numberValue !== undefined) {
    if (isWord) return { kind: 'text', value: cell?.shown ?? '' };
    return kind === 'fee' ? count(Math.round(numberValue * 100) / 100) : countIn(numberValue, cell?.format);
  }
  if (stringValue === undefined || stringValue === '') return null;
  return isWord ? { kind: 'text', value: stringValue } : wordIn(stringValue);
};
