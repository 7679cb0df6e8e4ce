import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

type Request = sheets_v4.Schema$Request;

/*
 * Google carries a batch out as a whole or not at all, and says which request it refuses. What a person did to one tab must
 * not hold back the answers in the others.
 */

/** How a tab looks, and what it is called: the answer can do without. */
const courtesies: ReadonlySet<string> = new Set([
  'addNamedRange',
  'deleteNamedRange',
  'addProtectedRange',
  'updateProtectedRange',
  'mergeCells',
  'unmergeCells',
  'updateSheetProperties',
  'updateDimensionProperties',
  'autoResizeDimensions',
  'addDimensionGroup',
  'updateDimensionGroup',
  'addConditionalFormatRule',
  'deleteConditionalFormatRule',
]);

const kindOf = (request: Request): string => Object.keys(request)[0] ?? '';

/** Every tab that a request is about. */
const sheetsOf = (part: unknown): readonly number[] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'sheetId' && typeof value === 'number' ? [value] : sheetsOf(value),
  );
};

/** The tab, and every other from which or to which something is copied: what is not kept may not be written over. */
const tabsTogether = (requests: readonly Request[], first: readonly number[]): ReadonlySet<number> => {
  const tabs = new Set(first);
  const copies = requests.filter(({ copyPaste }) => copyPaste).map(sheetsOf);
  for (let size = 0; size < tabs.size; ) {
    size = tabs.size;
    for (const of of copies) if (of.some((one) => tabs.has(one))) for (const one of of) tabs.add(one);
  }
  return tabs;
};

export interface Without {
  readonly requests: readonly Request[];
  /** Only looks are left out: everything that is to be read is written. */
  readonly isWhole: boolean;
}

/**
 * The batch without what was refused: without the looks of that kind in that tab; else without all that is about the tab.
 * @returns null when the request is about no tab, or there is none at that index.
 */
export const without = (requests: readonly Request[], refused: number): Without | null => {
  const request = requests[refused];
  if (!request) return null;
  const own = sheetsOf(request);
  if (courtesies.has(kindOf(request))) {
    const isLike = (one: Request): boolean => kindOf(one) === kindOf(request) && sheetsOf(one).join() === own.join();
    return { requests: requests.filter((one) => !isLike(one)), isWhole: true };
  }
  if (own.length === 0) return null;
  const tabs = tabsTogether(requests, own);
  return { requests: requests.filter((one) => !sheetsOf(one).some((sheetId) => tabs.has(sheetId))), isWhole: false };
};
