import type { WorkbookHost } from '../host.ts';
import { updateCells } from '../requests/cells/cells.ts';
import type { Edit } from '../requests/edit.ts';
import { storedRange } from '../requests/objects/named-ranges.ts';
import { HANDLERS } from '../requests/objects/table.ts';
import { addSheet } from '../requests/structure/sheets.ts';
import { storedFormat } from './format/format.ts';
import { requireKnown } from './format/locales.ts';
import type { GridData, SheetJson, Spreadsheet, SpreadsheetProperties } from './json.ts';
import { Workbook } from './workbook.ts';

const CELL_FIELDS = 'userEnteredValue,userEnteredFormat,note,textFormatRuns,dataValidation,pivotTable';

const fillData = (edit: Edit, sheetId: number, data: GridData): void => {
  const { startRow = 0, startColumn = 0, rowData = [], rowMetadata = [], columnMetadata = [] } = data;
  if (rowData.length > 0) {
    updateCells(edit, {
      start: { sheetId, rowIndex: startRow, columnIndex: startColumn },
      rows: rowData,
      fields: CELL_FIELDS,
    });
  }
  for (const [list, dimension, start] of [
    [rowMetadata, 'ROWS', startRow],
    [columnMetadata, 'COLUMNS', startColumn],
  ] as const) {
    for (const [index, properties] of list.entries()) {
      const range = { sheetId, dimension, startIndex: start + index, endIndex: start + index + 1 };
      HANDLERS.updateDimensionProperties?.(edit, { range, properties, fields: 'pixelSize,hiddenByUser' });
    }
  }
};

const fillSheet = (edit: Edit, sheetId: number, given: SheetJson): void => {
  for (const data of given.data ?? []) fillData(edit, sheetId, data);
  for (const range of given.merges ?? [])
    HANDLERS.mergeCells?.(edit, { range: { ...range, sheetId }, mergeType: 'MERGE_ALL' });
  for (const protectedRange of given.protectedRanges ?? []) HANDLERS.addProtectedRange?.(edit, { protectedRange });
  for (const [index, rule] of (given.conditionalFormats ?? []).entries()) {
    HANDLERS.addConditionalFormatRule?.(edit, { rule, index });
  }
  for (const chart of given.charts ?? []) HANDLERS.addChart?.(edit, { chart });
  for (const bandedRange of given.bandedRanges ?? []) HANDLERS.addBanding?.(edit, { bandedRange });
  for (const filter of given.filterViews ?? []) HANDLERS.addFilterView?.(edit, { filter });
  for (const group of [...(given.rowGroups ?? []), ...(given.columnGroups ?? [])]) {
    HANDLERS.addDimensionGroup?.(edit, { range: group.range });
  }
  if (given.basicFilter) HANDLERS.setBasicFilter?.(edit, { filter: given.basicFilter });
};

const startProperties = (given: SpreadsheetProperties | undefined): SpreadsheetProperties => {
  const { defaultFormat: _, spreadsheetTheme: __, ...properties } = given ?? {};
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== ''));
};

/** A new workbook as spreadsheets.create makes it: what is not given is Google's default. */
export const buildWorkbook = (id: string, given: Spreadsheet, host: WorkbookHost): Workbook => {
  const properties = startProperties(given.properties);
  requireKnown(properties);
  const workbook = Workbook.empty(id, properties);
  workbook.setNow(host.now());
  const edit = { workbook, host };
  workbook.transact(() => {
    const format = given.properties?.defaultFormat;
    if (format) {
      const defaultFormat = storedFormat(format, workbook.themeColors());
      workbook.state.properties = {
        ...workbook.state.properties,
        defaultFormat: { ...workbook.state.properties.defaultFormat, ...defaultFormat },
      };
    }
    if (!given.sheets?.length) workbook.addFirstSheet();
    for (const sheet of given.sheets ?? []) {
      const { index: _, ...properties } = sheet.properties ?? {};
      const reply = addSheet(edit, { properties });
      fillSheet(edit, reply?.addSheet?.properties?.sheetId ?? 0, sheet);
    }
    for (const namedRange of given.namedRanges ?? []) {
      HANDLERS.addNamedRange?.(edit, { namedRange: { ...namedRange, range: storedRange(edit, namedRange.range) } });
    }
    for (const developerMetadata of given.developerMetadata ?? []) {
      HANDLERS.createDeveloperMetadata?.(edit, { developerMetadata });
    }
  });
  return workbook;
};
