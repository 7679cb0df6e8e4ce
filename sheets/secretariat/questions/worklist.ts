import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';

/**
 * A figure of an item: its present value, its earlier value, and a correction's effect on the
 * group's total.
 */
export interface ItemFigure {
  readonly measure: FigureId;
  /** The counted figure; null when the item is not a correction. */
  readonly from: Observation | null;
  readonly to: Observation | null;
  readonly value: number | null;
  readonly lastYear: number | null;
  /** In per cent; null = not known. */
  readonly effect: number | null;
}

/**
 * `passed-on`: a correction that the secretary accepted but that does not count yet. `refused`: a
 * correction that she refused. `answered`: the library answered her question. `lapsed`: the figure
 * or explanation changed before she answered, or before an accepted correction counted.
 */
export type ItemStatus = 'waiting' | 'passed-on' | 'agreed' | 'refused' | 'asked-back' | 'answered' | 'lapsed';

/** A library's answer to the secretary's question: the present figure and words. */
export interface GivenAnswer {
  /** Empty = a correction or remark that was withdrawn. */
  readonly figures: readonly ItemFigure[];
  readonly explanation: string;
  /** The item with the answer, waiting or decided; null = nothing is left to decide. */
  readonly next: string | null;
}

/** A row with boxes: what waits for the secretary, or what she has answered. */
export interface WorklistItem {
  readonly key: string;
  readonly city: string;
  readonly quarter: Quarter;
  readonly kind: 'release' | 'correction' | 'remark';
  readonly figures: readonly ItemFigure[];
  readonly finding: Finding | null;
  readonly explanation: string;
  readonly status: ItemStatus;
  /** Nothing ticked or typed in its row has any further effect. */
  readonly finished: boolean;
  /** Her ticks and her question, as stored. */
  readonly ticked: boolean;
  readonly refused: boolean;
  readonly question: string;
  readonly decidedAt: number | null;
  readonly answer: GivenAnswer | null;
  /** The figure's address in the library's workbook; null = no workbook. */
  readonly address: string | null;
}

/** A question that the library has not answered yet: a row without boxes. */
export interface OpenQuestion {
  readonly city: string;
  readonly quarter: Quarter;
  readonly figure: ItemFigure;
  readonly finding: Finding;
  readonly explanation: string;
  readonly address: string | null;
}

export interface WorklistView {
  readonly items: readonly WorklistItem[];
  readonly open: readonly OpenQuestion[];
}

export const worklistRows = { title: 0, summary: 1, hint: 2, header: 3, first: 4 } as const;

export const worklistColumns = {
  library: 0,
  quarter: 1,
  figure: 2,
  stands: 3,
  lastYear: 4,
  explanation: 5,
  link: 6,
  waitsFor: 7,
  agreed: 8,
  refused: 9,
  question: 10,
  code: 11,
} as const;

export const worklistPlaces = { first: worklistRows.first, code: worklistColumns.code } as const;
