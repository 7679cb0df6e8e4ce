import { createHash } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Workbook } from '../grid/tab.ts';

type Request = sheets_v4.Schema$Request;

/*
 * The Sheets API has no precondition, but a batch is carried out as a whole or not at all. So every batch of ours takes away
 * the named range that the read found, and leaves the next: once it has been carried out, no other batch from the same read
 * or an older one is, be it sent again because its answer was lost, or by somebody who stood still. It binds our own
 * writers, not people.
 */

const prefix = 'ibl_';

const isFuse = (id: string): boolean => id.startsWith(prefix);

/** The next is made from the one that was read, so that two who write from the same read leave the same. */
const after = (workbook: Workbook, read: string | undefined): string => {
  const made = read ?? workbook.tabs.map(({ sheetId, rowCount }) => `${sheetId} ${rowCount}`).join();
  return `${prefix}${createHash('sha256').update(`${workbook.id} ${made}`).digest('hex').slice(0, 16)}`;
};

/** A corner where nobody looks, of a tab that the batch leaves standing or builds. */
const corner = ({ tabs }: Workbook, requests: readonly Request[]): sheets_v4.Schema$GridRange => {
  const thrownAway = new Set(requests.map(({ deleteSheet }) => deleteSheet?.sheetId));
  const standing = tabs.find(({ sheetId }) => !thrownAway.has(sheetId));
  const built = requests.find(({ addSheet }) => addSheet)?.addSheet?.properties;
  const { sheetId, rowCount, columnCount } = standing ?? { sheetId: built?.sheetId ?? 0, rowCount: 1, columnCount: 1 };
  return {
    sheetId,
    startRowIndex: rowCount - 1,
    endRowIndex: rowCount,
    startColumnIndex: columnCount - 1,
    endColumnIndex: columnCount,
  };
};

/** How many requests of a batch come before those that were asked for. */
export const fusesIn = ({ namedRanges }: Workbook): number => namedRanges.filter(({ id }) => isFuse(id)).length;

/** The same requests as a batch that is carried out once, and only if nobody of us has written since the read. */
export const fused = (workbook: Workbook, requests: readonly Request[]): Request[] => {
  const read = workbook.namedRanges.filter(({ id }) => isFuse(id));
  const next = after(workbook, read[0]?.id);
  return [
    ...read.map(({ id }) => ({ deleteNamedRange: { namedRangeId: id } })),
    ...requests,
    { addNamedRange: { namedRange: { namedRangeId: next, name: next, range: corner(workbook, requests) } } },
  ];
};
