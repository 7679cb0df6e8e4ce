import { cellAt, type Tab, type Workbook } from '../grid/tab.ts';
import { folded } from './cell-text.ts';
import type { Finding } from './finding.ts';
import type { Located } from './locate.ts';
import type { Measure } from './measures.ts';
import type { Observation } from './observation.ts';
import type { Places } from './places.ts';

/** What people did to the tab that leaves it unsure what a figure means (F10); what can be put back is put back silently. */

const formError = (kind: string): Finding => ({
  rule: 'F10',
  kind,
  level: 'error',
  measure: null,
  facts: {},
  settled: false,
});

const shiftedCells = ['lending_filled', 'borrowing_received'] as const;
const firstOf = {
  lending_filled: 'lending_requests_received',
  borrowing_received: 'borrowing_requests_submitted',
} as const;

/** A block pasted one row too low leaves its first row empty and lands on the total, where nobody types. */
export const shifted = (tab: Tab, place: Places, observations: readonly Observation[]): Finding[] =>
  shiftedCells.flatMap((id): Finding[] => {
    const cell = cellAt(tab, place.get(id) ?? -1, place.columns.input);
    const first = firstOf[id];
    const isEmpty = observations.some(({ measure, kind }) => measure === first && kind === 'blank');
    return cell.entered?.numberValue === undefined || cell.entered.numberValue === null || !isEmpty
      ? []
      : [{ rule: 'F10', kind: 'shifted', level: 'query', measure: first, facts: {}, settled: false }];
  });

/** An input that was merged into another cell has lost its own content; our own merges start in the input itself. */
export const mergedAway = (tab: Tab, place: Places, asked: readonly Measure[]): Finding[] => {
  const column = place.columns.input;
  return asked.flatMap(({ id }): Finding[] => {
    const row = place.get(id);
    const isCovered = tab.merges.some(
      ({ startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0, endColumnIndex = 0 }) =>
        row !== undefined &&
        Number(startRowIndex) <= row &&
        row < Number(endRowIndex) &&
        Number(startColumnIndex) <= column &&
        column < Number(endColumnIndex) &&
        (row !== startRowIndex || column !== startColumnIndex),
    );
    return isCovered ? [{ rule: 'F10', kind: 'merged', level: 'error', measure: id, facts: {}, settled: false }] : [];
  });
};

/** Damage that changes what a figure means, or leaves it unsure which one counts. */
export const formDamage = (workbook: Workbook, { columnsLost }: Located): Finding[] => [
  ...(folded(workbook.locale).startsWith('nl') ? [] : [formError('locale')]),
  ...(columnsLost ? [formError('columns')] : []),
];
