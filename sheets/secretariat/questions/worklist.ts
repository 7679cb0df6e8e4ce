import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';

/** One figure of an item: what stands there, what it was, what a correction does to the group's total. */
export interface ItemFigure {
  readonly measure: FigureId;
  /** As it counts; null for a figure that is no correction. */
  readonly from: Observation | null;
  readonly to: Observation | null;
  readonly value: number | null;
  readonly lastYear: number | null;
  /** Per cent; null = not known. */
  readonly effect: number | null;
}

/**
 * `passed-on`: a correction that she agreed with and that does not count yet. `refused`: a correction that she did not let
 * through. `answered`: she asked back, and the library answered. `lapsed`: the figure or the explanation changed before she
 * answered, or before a correction that she agreed with counted.
 */
export type ItemStatus = 'waiting' | 'passed-on' | 'agreed' | 'refused' | 'asked-back' | 'answered' | 'lapsed';

/** What a library answered to a question that she asked back: the figure and the words as they stand now. */
export interface GivenAnswer {
  /** None = a correction or remark that was withdrawn. */
  readonly figures: readonly ItemFigure[];
  readonly explanation: string;
  /** The item with it that waits for her or that she decided on; null = nothing is left to decide. */
  readonly next: string | null;
}

/** What waits for the secretary, or was answered by her: a row with boxes. */
export interface WorklistItem {
  readonly key: string;
  readonly city: string;
  readonly quarter: Quarter;
  readonly kind: 'release' | 'correction' | 'remark';
  readonly figures: readonly ItemFigure[];
  readonly finding: Finding | null;
  readonly explanation: string;
  readonly status: ItemStatus;
  /** Nothing that she ticks or types in its row decides anything any more. */
  readonly finished: boolean;
  /** Her ticks and her question, as they are kept. */
  readonly ticked: boolean;
  readonly refused: boolean;
  readonly question: string;
  readonly decidedAt: number | null;
  readonly answer: GivenAnswer | null;
  /** Where the figure stands in the library's workbook; null = it has none. */
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
