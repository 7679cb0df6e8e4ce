import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

type Request = sheets_v4.Schema$Request;

/*
 * Google applies a batch as a whole or not at all, and names the request that it rejects. A problem
 * in one tab must not hold back the answers in the others.
 */

/** Requests for the styles and titles of a tab, which the answer can do without. */
const styleRequests: ReadonlySet<string> = new Set([
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

/** The chart that a request draws or moves. */
const chartOf = ({ addChart, updateChartSpec, updateEmbeddedObjectPosition }: Request): number | undefined =>
  addChart?.chart?.chartId ?? updateChartSpec?.chartId ?? updateEmbeddedObjectPosition?.objectId ?? undefined;

/** A chart that cannot be renewed is taken away: beside it stand the words of the new figures. */
const withoutChart = (requests: readonly Request[], chart: number): readonly Request[] => [
  ...requests.filter((one) => chartOf(one) !== chart),
  ...(requests.some(({ updateChartSpec }) => updateChartSpec?.chartId === chart)
    ? [{ deleteEmbeddedObject: { objectId: chart } }]
    : []),
];

const kindOf = (request: Request): string => Object.keys(request)[0] ?? '';

/** The ids of all tabs that a request concerns. */
const sheetsOf = (part: unknown): readonly number[] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'sheetId' && typeof value === 'number' ? [value] : sheetsOf(value),
  );
};

/**
 * The tab, and every tab linked to it by a copy. If a copy is left out, its source must not be
 * overwritten.
 */
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
  /** What is left out. Without a style or a chart, all figures and answers are written. */
  readonly lost: 'style' | 'chart' | 'tab';
}

/**
 * The batch without the rejected part: without that tab's requests of the same kind if they are
 * only styles, without the chart if it is about one, otherwise without all requests for that tab.
 * @returns null when the request concerns no tab, or when the index has no request.
 */
export const without = (requests: readonly Request[], refused: number): Without | null => {
  const request = requests[refused];
  if (!request) return null;
  const own = sheetsOf(request);
  if (styleRequests.has(kindOf(request))) {
    const isLike = (one: Request): boolean => kindOf(one) === kindOf(request) && sheetsOf(one).join() === own.join();
    return { requests: requests.filter((one) => !isLike(one)), lost: 'style' };
  }
  const chart = chartOf(request);
  if (chart !== undefined) return { requests: withoutChart(requests, chart), lost: 'chart' };
  if (own.length === 0) return null;
  const tabs = tabsTogether(requests, own);
  return { requests: requests.filter((one) => !sheetsOf(one).some((sheetId) => tabs.has(sheetId))), lost: 'tab' };
};
