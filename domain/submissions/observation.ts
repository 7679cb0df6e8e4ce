import type { MeasureId } from '../measures/measures.ts';

/**
 * A figure or text as read. The number 0, `unknown` (onbekend), `not-applicable` (n.v.t.) and
 * `blank` are different, and none is ever turned into another. `unreadable`: the typed text has no
 * single reading; it is kept as typed, with a finding.
 */
export type ObservationKind = 'number' | 'unknown' | 'not-applicable' | 'blank' | 'text' | 'unreadable';

/**
 * A number that Google made from typed text (`5%` becomes 0.05), with the format in which it then
 * showed it.
 */
export interface MadeOf {
  readonly format: string;
  readonly value: number;
}

export interface Observation {
  readonly measure: MeasureId;
  readonly kind: ObservationKind;
  /**
   * A number for `number` (euros with two decimals for a fee), a text for `text`, otherwise null.
   */
  readonly value: number | string | null;
  /** The exact text of the cell, as shown; '' when blank. */
  readonly typed: string;
  /** The text of *Uw toelichting* beside it; '' when blank. */
  readonly explanation: string;
  /** Imported with its own mark; absent = follows what the library says about the whole side. */
  readonly estimated?: boolean | undefined;
  /** Absent = the cell holds what was typed. */
  readonly made?: MadeOf | undefined;
  /** The earlier figure that the explanation was written for; absent = the present one. */
  readonly writtenFor?: number | string | undefined;
}

/** The value of an observation of kind `number`, otherwise `undefined`. */
export const numberOfObservation = (observation: Observation | undefined): number | undefined =>
  observation?.kind === 'number' ? (observation.value as number) : undefined;

/**
 * Whether two observations have the same figure and explanation. The notation does not matter:
 * 1.234 and 1234 are the same.
 */
export const sameMeaning = (one: Observation, other: Observation): boolean =>
  one.measure === other.measure &&
  one.kind === other.kind &&
  one.value === other.value &&
  one.explanation === other.explanation;

/** The words typed, and shown, instead of a number. */
export const wordFor = { unknown: 'onbekend', 'not-applicable': 'n.v.t.' } as const;
