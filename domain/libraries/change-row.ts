import { createHash } from 'node:crypto';
import type { ChangeKind } from './change.ts';

/** A row in which the secretary says what changes; it keeps its number for good. */
export interface EventRow {
  readonly id: string;
  /** The inputs from left to right, as they show; the box apart. */
  readonly typed: readonly string[];
  /** What *Wat verandert er?* says; `area` = a change of area, without saying whether it grew; null = none of the kinds. */
  readonly kind: ChangeKind | 'area' | null;
  readonly ticked: boolean;
  /** What the row held when it was last answered without a tick; '' = not yet. */
  readonly shown: string;
}

/** Of which `typed` holds the words, in this order. */
export const eventInputs = ['kind', 'library', 'other', 'quarter', 'name', 'address', 'city', 'province'] as const;

export type EventInput = (typeof eventInputs)[number];

/** Stands in a hidden cell: a tick counts only for what was answered in words before it. */
export const typedKey = (typed: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(typed)).digest('hex').slice(0, 16);

export const isBlank = ({ typed }: EventRow): boolean => typed.every((text) => text === '');
