import type { Measure, MeasureId } from '../../../domain/measures/measures.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { folded } from '../../../domain/submissions/typed-text.ts';
import type { Tab, Workbook } from '../../grid/tab.ts';
import type { Places } from '../places.ts';
import type { Located } from '../read/locate.ts';

/**
 * Damage to the tab that makes the meaning of a figure uncertain (F10). What can be restored is
 * restored silently.
 */

const formError = (kind: string): Finding => ({
  rule: 'F10',
  kind,
  level: 'error',
  measure: null,
  facts: {},
  settled: false,
});

/**
 * Inputs that lost their contents because they were merged into another cell. Our own merges start
 * at the input itself.
 */
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

/**
 * The label beside a figure belongs to another row. Only the library knows which of the two the
 * figure belongs to.
 */
export const disputed = ({ labelsKept }: Places, asked: readonly Measure[]): Finding[] =>
  asked
    .filter(({ id }) => labelsKept.has(id))
    .map(({ id }) => ({ rule: 'F10', kind: 'disputed', level: 'error', measure: id, facts: {}, settled: false }));

/** Damage that changes what a figure means, or makes it uncertain which one counts. */
export const formDamage = (workbook: Workbook, { columnsLost }: Located): Finding[] => [
  ...(folded(workbook.locale).startsWith('nl') ? [] : [formError('locale')]),
  ...(columnsLost ? [formError('columns')] : []),
];
