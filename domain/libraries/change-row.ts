import { createHash } from 'node:crypto';
import type { ChangeKind } from './change.ts';

/** A row in which the secretary enters a change. It keeps its number for good. */
export interface EventRow {
  readonly id: string;
  /** The inputs from left to right, as shown, without the box. */
  readonly typed: readonly string[];
  /**
   * The kind chosen in *Wat verandert er?*. `area` = a change of area without a direction; null =
   * not a known kind.
   */
  readonly kind: ChangeKind | 'area' | null;
  readonly ticked: boolean;
  /** A digest of the row when it was last answered without a tick; '' = not answered yet. */
  readonly shown: string;
}

/** The columns of `typed`, in order. */
export const eventInputs = ['kind', 'library', 'other', 'quarter', 'name', 'address', 'city', 'province'] as const;

export type EventInput = (typeof eventInputs)[number];

/**
 * A digest of a row's inputs, kept in a hidden cell. A tick counts only for inputs that the sheet
 * answered before it.
 */
export const typedKey = (typed: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(typed)).digest('hex').slice(0, 16);

export const isBlank = ({ typed }: EventRow): boolean => typed.every((text) => text === '');
