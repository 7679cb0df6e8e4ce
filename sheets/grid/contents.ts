import { createHash } from 'node:crypto';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { ruleKey } from './conditional-formats.ts';
import type { Workbook } from './tab.ts';

/**
 * All contents of a workbook that an answer may depend on: entered values, notes, tabs, merges,
 * protection, charts, conditional formats, locale. Equal contents get equal answers, so a check can
 * recognise the change that its own write caused.
 */
interface TabContents {
  title: string;
  hidden: boolean;
  readonly cells: Map<string, string>;
  readonly merges: Set<string>;
  readonly protectedRanges: Set<number>;
  readonly charts: Set<number>;
  readonly rules: string[];
}

export interface Contents {
  readonly locale: string;
  readonly tabs: Map<number, TabContents>;
}

const place = (row: number, column: number): string => `${row},${column}`;
const cellKey = (
  entered: sheets_v4.Schema$ExtendedValue | null | undefined,
  note: string | null | undefined,
): string => (entered || note ? JSON.stringify([sorted(entered), note ?? '']) : '');
const sorted = (entered: sheets_v4.Schema$ExtendedValue | null | undefined) =>
  entered ? Object.entries(entered).sort(([one], [other]) => (one < other ? -1 : 1)) : null;
const rangeKey = (range: sheets_v4.Schema$GridRange): string =>
  [range.startRowIndex, range.endRowIndex, range.startColumnIndex, range.endColumnIndex].join(',');

/** The contents of a workbook as read. */
export const contentsOf = (workbook: Workbook): Contents => ({
  locale: workbook.locale,
  tabs: new Map(
    workbook.tabs.map((tab) => [
      tab.sheetId,
      {
        title: tab.title,
        hidden: tab.hidden,
        cells: new Map(
          tab.rows.flatMap((cells, row) =>
            cells.flatMap(({ entered, note }, column) => {
              const key = cellKey(entered, note);
              return key ? [[place(row, column), key] as const] : [];
            }),
          ),
        ),
        merges: new Set(tab.merges.map(rangeKey)),
        protectedRanges: new Set(tab.protectedRangeIds),
        charts: new Set(tab.chartIds),
        rules: [...tab.rules],
      },
    ]),
  ),
});

const freshTab = (title: string): TabContents => ({
  title,
  hidden: false,
  cells: new Map(),
  merges: new Set(),
  protectedRanges: new Set(),
  charts: new Set(),
  rules: [],
});

const writeCells = (tab: TabContents, request: sheets_v4.Schema$UpdateCellsRequest): boolean => {
  const fields = request.fields ?? '';
  if (!fields.includes('userEnteredValue')) return true;
  if (fields !== 'userEnteredValue,note' || !request.start) return false;
  const { rowIndex, columnIndex } = request.start;
  request.rows?.forEach(({ values }, row) => {
    values?.forEach(({ userEnteredValue, note }, column) => {
      const at = place((rowIndex ?? 0) + row, (columnIndex ?? 0) + column);
      const key = cellKey(userEnteredValue, note);
      if (key) tab.cells.set(at, key);
      else tab.cells.delete(at);
    });
  });
  return true;
};

/** Requests that do not change the contents. */
const harmless: ReadonlySet<string> = new Set([
  'updateDimensionProperties',
  'addDimensionGroup',
  'updateDimensionGroup',
  'addNamedRange',
  'deleteNamedRange',
  'updateProtectedRange',
  'updateBorders',
  'repeatCell',
  'setDataValidation',
  'appendDimension',
  'autoResizeDimensions',
  'updateChartSpec',
  'updateEmbeddedObjectPosition',
]);

const applyOne = ({ tabs }: Contents, request: sheets_v4.Schema$Request): boolean => {
  const kind = Object.keys(request)[0] ?? '';
  const tabOf = (sheetId: number | null | undefined): TabContents | undefined => tabs.get(sheetId ?? 0);
  switch (kind) {
    case 'addSheet': {
      const { sheetId, title } = request.addSheet?.properties ?? {};
      tabs.set(sheetId ?? 0, freshTab(title ?? ''));
      return true;
    }
    case 'deleteSheet':
      return tabs.delete(request.deleteSheet?.sheetId ?? 0);
    // The file's title is not part of the contents.
    case 'updateSpreadsheetProperties':
      return request.updateSpreadsheetProperties?.fields === 'title';
    case 'updateSheetProperties': {
      const tab = tabOf(request.updateSheetProperties?.properties?.sheetId);
      const { properties, fields } = request.updateSheetProperties ?? {};
      if (tab && fields === 'hidden') tab.hidden = properties?.hidden ?? false;
      else if (tab && fields === 'title') tab.title = properties?.title ?? '';
      else return fields?.startsWith('gridProperties.') ?? false;
      return true;
    }
    case 'updateCells': {
      const tab = tabOf(request.updateCells?.start?.sheetId ?? request.updateCells?.range?.sheetId);
      return tab !== undefined && request.updateCells !== undefined && writeCells(tab, request.updateCells);
    }
    case 'mergeCells': {
      const range = request.mergeCells?.range ?? {};
      tabOf(range.sheetId)?.merges.add(rangeKey(range));
      return true;
    }
    case 'unmergeCells': {
      const { sheetId, ...part } = request.unmergeCells?.range ?? {};
      tabOf(sheetId)?.merges.clear();
      return Object.keys(part).length === 0;
    }
    case 'addProtectedRange': {
      const added = request.addProtectedRange?.protectedRange;
      tabOf(added?.range?.sheetId)?.protectedRanges.add(added?.protectedRangeId ?? 0);
      return true;
    }
    case 'addChart': {
      const { chartId, position } = request.addChart?.chart ?? {};
      tabOf(position?.overlayPosition?.anchorCell?.sheetId)?.charts.add(chartId ?? 0);
      return true;
    }
    case 'addConditionalFormatRule': {
      const { rule, index } = request.addConditionalFormatRule ?? {};
      tabOf(rule?.ranges?.[0]?.sheetId)?.rules.splice(index ?? 0, 0, ruleKey(rule ?? {}));
      return true;
    }
    case 'deleteConditionalFormatRule': {
      const { sheetId, index } = request.deleteConditionalFormatRule ?? {};
      tabOf(sheetId)?.rules.splice(index ?? 0, 1);
      return true;
    }
    case 'deleteEmbeddedObject': {
      const id = request.deleteEmbeddedObject?.objectId ?? 0;
      return [...tabs.values()].some(({ charts }) => charts.delete(id));
    }
    default:
      return harmless.has(kind);
  }
};

/**
 * Predicts the contents after the requests are applied. Changes `contents`.
 * @returns null when a request is not supported here. Then there is no prediction, and the next
 * check is a full one.
 */
export const afterRequests = (contents: Contents, requests: readonly sheets_v4.Schema$Request[]): Contents | null =>
  requests.every((request) => applyOne(contents, request)) ? contents : null;

/**
 * A digest of the contents, whatever their order, and of `circumstances`: everything else that the
 * answer depends on.
 */
export const digestOf = (contents: Contents, circumstances: unknown): string => {
  const tabs = [...contents.tabs]
    .sort(([one], [other]) => one - other)
    .map(([sheetId, { title, hidden, cells, merges, protectedRanges, charts, rules }]) => [
      sheetId,
      title,
      hidden,
      [...cells].sort(([one], [other]) => (one < other ? -1 : 1)),
      [...merges].sort(),
      [...protectedRanges].sort(),
      [...charts].sort(),
      rules,
    ]);
  return createHash('sha256')
    .update(JSON.stringify([contents.locale, tabs, circumstances]))
    .digest('base64url');
};
