import { isQuarter, isReportingYear } from '../../../domain/calendar/quarter.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { cellAt, type Tab } from '../../grid/tab.ts';
import { wordsOf } from '../../questionnaire/read/cell-text.ts';
import { placesIn } from '../places.ts';
import { type GroupTextKind, groupTextKinds, paperColumns, paperPlaces } from './layout.ts';

/** One text as it is in the tab. */
export interface TypedText {
  readonly period: Period;
  readonly kind: GroupTextKind;
  readonly words: string;
  /** Google took it for a formula; the words are the formula. */
  readonly formula: boolean;
  /** The full length in the tab; absent = the words are complete. */
  readonly cutFrom?: number;
}

/** A longer text is not stored or printed in full: about three pages of A4. */
export const paperTextMax = 10_000;

const cut = (text: string) =>
  text.length <= paperTextMax
    ? { words: text }
    : { words: text.slice(0, paperTextMax).replace(/[\uD800-\uDBFF]$/, ''), cutFrom: text.length };

const isPeriod = (text: string): text is Period => isQuarter(text) || isReportingYear(text);

/** The texts with a row in the tab. A deleted row says nothing about its text. */
export const parsePapers = (tab: Tab): readonly TypedText[] =>
  [...placesIn(tab, paperPlaces)].flatMap(([key, row]): TypedText[] => {
    const [period = '', named = ''] = key.split(' ');
    const kind = groupTextKinds.find((one) => one === named);
    if (!kind || !isPeriod(period)) return [];
    const cell = cellAt(tab, row, paperColumns.text);
    return [{ period, kind, ...cut(wordsOf(cell)), formula: cell.entered?.formulaValue !== undefined }];
  });
