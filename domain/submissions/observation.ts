import type { MeasureId } from '../measures/measures.ts';

/**
 * One figure or text as it was read. Four different nothings never turn into one another:
 * the number 0, `unknown` (onbekend), `not-applicable` (n.v.t.) and `blank`.
 * `unreadable`: something was typed that has no single reading; it is kept as typed, with a finding.
 */
export type ObservationKind = 'number' | 'unknown' | 'not-applicable' | 'blank' | 'text' | 'unreadable';

/** A number that Google made of what was typed (`5%` is 0.05), with the format in which it then showed it. */
export interface MadeOf {
  readonly format: string;
  readonly value: number;
}

export interface Observation {
  readonly measure: MeasureId;
  readonly kind: ObservationKind;
  /** A number for `number` (euros with two decimals for a fee), the text for `text`, otherwise null. */
  readonly value: number | string | null;
  /** Exactly what stood in the cell, as shown; '' when blank. */
  readonly typed: string;
  /** What stands in *Uw toelichting* beside it; '' when blank. */
  readonly explanation: string;
  /** Imported with a mark of its own; absent = as the library says of the whole side. */
  readonly estimated?: boolean | undefined;
  /** Absent = what stands in the cell is what was typed. */
  readonly made?: MadeOf | undefined;
  /** The figure that the explanation was written for, which has changed since; absent = the one that stands there. */
  readonly writtenFor?: number | string | undefined;
}

export const numberOfObservation = (observation: Observation | undefined): number | undefined =>
  observation?.kind === 'number' ? (observation.value as number) : undefined;

/** The same figure with the same explanation; how it was typed does not matter, 1.234 and 1234 are one figure. */
export const sameMeaning = (one: Observation, other: Observation): boolean =>
  one.measure === other.measure &&
  one.kind === other.kind &&
  one.value === other.value &&
  one.explanation === other.explanation;

/** What is typed, and shown, in the place of a number. */
export const wordFor = { unknown: 'onbekend', 'not-applicable': 'n.v.t.' } as const;
