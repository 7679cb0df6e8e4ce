import { createHash } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Workbook } from '../grid/tab.ts';

type Request = sheets_v4.Schema$Request;

/*
 * The Sheets API has no preconditions, but a batch is atomic. Each batch therefore deletes the
 * named range that its read found and adds the next one. Once a batch is applied, every other batch
 * from the same read or an older one is rejected: a retry after a lost answer, or a late write from
 * a stalled process. This binds our own writers, not people.
 */

const prefix = 'ibl_';

const isPrecondition = (id: string): boolean => id.startsWith(prefix);

/**
 * The next name depends only on the one that was read, so two writers with the same read add the
 * same name.
 */
const after = (workbook: Workbook, read: string | undefined): string => {
  const made = read ?? workbook.tabs.map(({ sheetId, rowCount }) => `${sheetId} ${rowCount}`).join();
  return `${prefix}${createHash('sha256').update(`${workbook.id} ${made}`).digest('hex').slice(0, 16)}`;
};

/** The last cell of a tab that the batch keeps or builds, where a name is not noticed. */
const corner = ({ tabs }: Workbook, requests: readonly Request[]): sheets_v4.Schema$GridRange => {
  const deleted = new Set(requests.map(({ deleteSheet }) => deleteSheet?.sheetId));
  const standing = tabs.find(({ sheetId }) => !deleted.has(sheetId));
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

/** The number of requests in a batch that precede the caller's. */
export const preconditionsIn = ({ namedRanges }: Workbook): number =>
  namedRanges.filter(({ id }) => isPrecondition(id)).length;

/**
 * Wraps the requests in a batch that is applied at most once, and only if none of our writers has
 * changed the workbook since the read.
 */
export const withPrecondition = (workbook: Workbook, requests: readonly Request[]): Request[] => {
  const read = workbook.namedRanges.filter(({ id }) => isPrecondition(id));
  const next = after(workbook, read[0]?.id);
  return [
    ...read.map(({ id }) => ({ deleteNamedRange: { namedRangeId: id } })),
    ...requests,
    { addNamedRange: { namedRange: { namedRangeId: next, name: next, range: corner(workbook, requests) } } },
  ];
};
