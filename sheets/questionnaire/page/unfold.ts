import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { breakdowns } from '../../../domain/measures/relations.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { isOpen } from '../../../domain/submissions/finding.ts';
import type { Reading } from '../../../domain/submissions/submission.ts';
import { type Tab, textAt } from '../../grid/tab.ts';
import { foldedRows, type MoreCode, type RowCode } from '../layout.ts';
import type { Places } from '../places.ts';

/*
 * A folded group is opened when something in it is asked, and once more when the box is ticked, since *Stand* then leads
 * there. It is opened once: a librarian who folds it again while the question stands has seen it, and is not opposed. What
 * it was opened for stands in the hidden column of the row above the group, in the same batch as the opening: a check that
 * is repeated after a crash opens what the first did not, and a check that finds nothing new writes nothing.
 */

/** What each group was last opened for, by the row above it. */
export type OpenedFor = ReadonlyMap<MoreCode, string>;

/** The rows that a finding is about: reasons that do not add up are asked about beside their whole. */
const rowsOf = ({ rule, measure }: Finding): readonly (RowCode | null)[] =>
  rule === 'F6' ? breakdowns.flatMap(({ whole, parts }) => (whole === measure ? parts : [])) : [measure];

const separator = ', ';

/** What is open in each group now: `W11 other unfilled_other`, and `!` after it once the box is ticked. */
export const openNow = (reading: Reading | null, quarter: Quarter): OpenedFor => {
  const open = (reading?.findings ?? []).filter(isOpen);
  const mark = reading?.ticked ? '!' : '';
  return new Map(
    [...foldedRows(quarter)].map(([code, rows]) => {
      const about = open.filter((finding) => rowsOf(finding).some((row) => row !== null && rows.includes(row)));
      return [code, about.map(({ rule, kind, measure }) => `${rule} ${kind} ${measure}${mark}`).join(separator)];
    }),
  );
};

export const openedFor = (tab: Tab, places: Places, quarter: Quarter): OpenedFor =>
  new Map(
    [...foldedRows(quarter).keys()].map((code) => [code, textAt(tab, places.get(code) ?? -1, places.columns.checked)]),
  );

/** Something is open in the group for which it was not opened before. */
export const isToOpen = (now: string, before: string): boolean => {
  const known = new Set(before.split(separator));
  return now.split(separator).some((one) => one !== '' && !known.has(one));
};
