import type { Measure, MeasureId } from '../../../domain/measures/measures.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { folded } from '../../../domain/submissions/typed-text.ts';
import type { Tab, Workbook } from '../../grid/tab.ts';
import type { Places } from '../places.ts';
import type { Located } from '../read/locate.ts';

/** What people did to the tab that leaves it unsure what a figure means (F10); what can be put back is put back silently. */

const formError = (kind: string): Finding => ({
  rule: 'F10',
  kind,
  level: 'error',
  measure: null,
  facts: {},
  settled: false,
});

/** An input that was merged into another cell has lost its own content; our own merges start in the input itself. */
export const mergedAway = (tab: Tab, place: Places, asked: readonly Measure[]): readonly MeasureId[] => {
  const column = place.columns.input;
  const isCovered = (row: number) =>
    tab.merges.some(
      ({ startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }) =>
        (startRowIndex ?? 0) <= row &&
        row < (endRowIndex ?? 0) &&
        (startColumnIndex ?? 0) <= column &&
        column < (endColumnIndex ?? 0) &&
        (row !== (startRowIndex ?? 0) || column !== (startColumnIndex ?? 0)),
    );
  return asked.map(({ id }) => id).filter((id) => isCovered(place.get(id) ?? -1));
};

/** The label beside a figure is another row's: to which of the two it belongs, only she knows. */
export const disputed = ({ labelsKept }: Places, asked: readonly Measure[]): Finding[] =>
  asked
    .filter(({ id }) => labelsKept.has(id))
    .map(({ id }) => ({ rule: 'F10', kind: 'disputed', level: 'error', measure: id, facts: {}, settled: false }));

/** Damage that changes what a figure means, or leaves it unsure which one counts. */
export const formDamage = (workbook: Workbook, { columnsLost }: Located): Finding[] => [
  ...(folded(workbook.locale).startsWith('nl') ? [] : [formError('locale')]),
  ...(columnsLost ? [formError('columns')] : []),
];
