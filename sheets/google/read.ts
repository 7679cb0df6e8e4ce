import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { ruleKey } from '../grid/conditional-formats.ts';
import type { Cell, Tab, Workbook } from '../grid/tab.ts';
import { callOptions, type SheetsAccess } from './client.ts';

/**
 * One read returns everything that a check needs. Values alone would hide a date, a formula, a
 * merge or a changed locale.
 */
export const readMask = [
  'spreadsheetId',
  'properties(title,locale,timeZone)',
  'namedRanges(namedRangeId,name,range)',
  [
    'sheets(properties(sheetId,title,index,hidden,gridProperties(rowCount,columnCount))',
    'merges',
    'protectedRanges(protectedRangeId)',
    'charts(chartId)',
    'conditionalFormats(booleanRule(condition(values(userEnteredValue))))',
    'rowGroups',
    'data(rowData(values(userEnteredValue,effectiveValue,formattedValue,effectiveFormat(numberFormat(type)),note))))',
  ].join(','),
].join(',');

const cellOf = (data: sheets_v4.Schema$CellData): Cell => ({
  shown: data.formattedValue ?? '',
  ...(data.userEnteredValue && { entered: data.userEnteredValue }),
  ...(data.effectiveValue && { effective: data.effectiveValue }),
  ...(data.effectiveFormat?.numberFormat?.type && { formatType: data.effectiveFormat.numberFormat.type }),
  ...(data.note && { note: data.note }),
});

const tabOf = (sheet: sheets_v4.Schema$Sheet): Tab => ({
  sheetId: sheet.properties?.sheetId ?? 0,
  title: sheet.properties?.title ?? '',
  index: sheet.properties?.index ?? 0,
  hidden: sheet.properties?.hidden ?? false,
  rowCount: sheet.properties?.gridProperties?.rowCount ?? 0,
  columnCount: sheet.properties?.gridProperties?.columnCount ?? 0,
  rows: (sheet.data?.[0]?.rowData ?? []).map((row) => (row.values ?? []).map(cellOf)),
  merges: sheet.merges ?? [],
  protectedRangeIds: (sheet.protectedRanges ?? []).map((range) => range.protectedRangeId ?? 0),
  chartIds: (sheet.charts ?? []).map((chart) => chart.chartId ?? 0),
  rules: (sheet.conditionalFormats ?? []).map(ruleKey),
  collapsedRowGroups: (sheet.rowGroups ?? []).filter((group) => group.collapsed),
});

/** Converts Google's spreadsheet to our `Workbook`. */
export const workbookOf = (spreadsheet: sheets_v4.Schema$Spreadsheet): Workbook => ({
  id: spreadsheet.spreadsheetId ?? '',
  title: spreadsheet.properties?.title ?? '',
  locale: spreadsheet.properties?.locale ?? '',
  timeZone: spreadsheet.properties?.timeZone ?? '',
  tabs: (spreadsheet.sheets ?? []).map(tabOf),
  namedRanges: (spreadsheet.namedRanges ?? []).map(({ namedRangeId, name, range }) => ({
    id: namedRangeId ?? '',
    name: name ?? '',
    range: range ?? {},
  })),
});

/**
 * Reads a whole workbook in one call of the read quota. Rejects with Google's error, for the caller
 * to judge.
 */
export const readWorkbook = async (client: sheets_v4.Sheets, access: SheetsAccess, id: string): Promise<Workbook> => {
  const { data } = await client.spreadsheets.get({ spreadsheetId: id, fields: readMask }, callOptions(access));
  return workbookOf(data);
};
