import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { breakdowns } from '../../../domain/measures/relations.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { isOpen } from '../../../domain/submissions/finding.ts';
import type { Reading } from '../../../domain/submissions/submission.ts';
import { type Tab, textAt } from '../../grid/tab.ts';
import { foldedRows, type MoreCode, type RowCode } from '../layout.ts';
import type { Places } from '../places.ts';

/*
 * A folded group is opened when something in it is asked, and once more when the box is ticked,
 * because *Stand* then links to it. It is opened only once: a librarian who folds it again has seen
 * the question. What it was opened for is stored in the hidden column of the row above the group,
 * in the same batch. A check that is repeated after a crash therefore opens what the first one did
 * not, and a check that finds nothing new writes nothing.
 */

/** What each group was last opened for, by the code of the row above it. */
export type OpenedFor = ReadonlyMap<MoreCode, string>;

/**
 * The rows that a finding is about. A question about reasons that do not add up stands beside their
 * whole.
 */
const rowsOf = ({ rule, measure }: Finding): readonly (RowCode | null)[] =>
  rule === 'F6' ? breakdowns.flatMap(({ whole, parts }) => (whole === measure ? parts : [])) : [measure];

const separator = ', ';

/**
 * What is open in each group: `W11 other unfilled_other`, followed by `!` once the box is ticked.
 */
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

/** What the tab says that each group was opened for. */
export const openedFor = (tab: Tab, places: Places, quarter: Quarter): OpenedFor =>
  new Map(
    [...foldedRows(quarter).keys()].map((code) => [code, textAt(tab, places.get(code) ?? -1, places.columns.checked)]),
  );

/** Whether something is open in the group that it was not opened for before. */
export const isToOpen = (now: string, before: string): boolean => {
  const known = new Set(before.split(separator));
  return now.split(separator).some((one) => one !== '' && !known.has(one));
};
