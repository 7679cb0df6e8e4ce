import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { gridRange, type Page } from './page.ts';
import type { NamedRange, Workbook } from './tab.ts';

type Request = sheets_v4.Schema$Request;

type Wanted = NonNullable<Page['namedRanges']>[number];

/** Google keeps the name of deleted cells, without a range, and rejects a second name or id. */
const isConflict = (present: NamedRange, { id, name }: Wanted): boolean =>
  present.id === id || present.name.toLowerCase() === name.toLowerCase();

const isOfCells = ({ range }: NamedRange, sheetId: number): boolean =>
  (range.sheetId ?? 0) === sheetId && (range.endRowIndex ?? 0) > (range.startRowIndex ?? 0);

const freed = ({ namedRanges }: Workbook, wanted: Wanted): Request[] =>
  namedRanges
    .filter((present) => isConflict(present, wanted))
    .map(({ id }) => ({ deleteNamedRange: { namedRangeId: id } }));

/** Deletes named ranges that would conflict with those of a page to be built. */
export const namesFreed = (workbook: Workbook, page: Page): Request[] =>
  (page.namedRanges ?? []).flatMap((wanted) => freed(workbook, wanted));

/** Restores the named ranges of an existing page. */
export const namesRestored = (workbook: Workbook, page: Page): Request[] =>
  (page.namedRanges ?? []).flatMap((wanted): Request[] => {
    const isPresent = workbook.namedRanges.some((one) => isConflict(one, wanted) && isOfCells(one, page.sheetId));
    if (isPresent) return [];
    const range = gridRange(page.sheetId, wanted.range);
    return [
      ...freed(workbook, wanted),
      { addNamedRange: { namedRange: { namedRangeId: wanted.id, name: wanted.name, range } } },
    ];
  });
