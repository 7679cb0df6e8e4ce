import { type Mask, maskBelow, pick } from '../fields/mask.ts';
import type { WorkbookHost } from '../host.ts';
import type { DeveloperMetadata, SheetJson, SheetProperties, Spreadsheet } from '../model/json.ts';
import { shownProtectedRange } from '../model/protection.ts';
import type { Area } from '../model/range/area.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Workbook } from '../model/workbook.ts';
import { gridData } from './grid-data.ts';

/** Fields of a sheet that are shown as they are stored, when there are any. */
const LISTS = [
  'merges',
  'conditionalFormats',
  'filterViews',
  'charts',
  'bandedRanges',
  'rowGroups',
  'columnGroups',
  'slicers',
  'tables',
] as const;

/** Which areas of which sheet to show; undefined = every sheet, without data. */
export type Selection = Map<number, Area[]> | undefined;

const place = (properties: SheetProperties, index: number): SheetProperties => {
  const { sheetId, title, ...rest } = properties;
  return { sheetId: sheetId ?? 0, title, index, ...rest };
};

export const shownProperties = (workbook: Workbook, sheet: Sheet): SheetProperties =>
  place(
    sheet.properties,
    workbook.state.sheets.findIndex((other) => other.id === sheet.id),
  );

const attachedTo = (workbook: Workbook, sheet: Sheet): DeveloperMetadata[] =>
  workbook.state.metadata.filter(
    ({ location }) => location?.locationType === 'SHEET' && (location.sheetId ?? 0) === sheet.id,
  );

const shownSheet = (
  workbook: Workbook,
  sheet: Sheet,
  areas: Area[] | undefined,
  mask: Mask,
  host: WorkbookHost,
  withData: boolean,
): SheetJson => {
  const shown: SheetJson = {};
  const wants = (name: string) => maskBelow(mask, name);
  const properties = wants('properties');
  if (properties) shown.properties = pick(shownProperties(workbook, sheet), properties);
  const data = wants('data');
  if (areas?.length && data && withData) shown.data = areas.map((area) => gridData(workbook, sheet, area, data));
  for (const name of LISTS) {
    const below = wants(name);
    if (below && sheet[name].length > 0) (shown as Record<string, unknown>)[name] = pick(sheet[name], below);
  }
  const protectedMask = wants('protectedRanges');
  if (protectedMask && sheet.protectedRanges.length > 0) {
    shown.protectedRanges = sheet.protectedRanges.map((range) =>
      pick(shownProtectedRange(workbook, range, host), protectedMask),
    );
  }
  const filter = wants('basicFilter');
  if (filter && sheet.basicFilter) shown.basicFilter = pick(sheet.basicFilter, filter);
  const metadataMask = wants('developerMetadata');
  const metadata = metadataMask ? attachedTo(workbook, sheet) : [];
  if (metadataMask && metadata.length > 0) shown.developerMetadata = pick(metadata, metadataMask);
  return shown;
};

export const spreadsheetUrl = (id: string): string => `https://docs.google.com/spreadsheets/d/${id}/edit`;

export const shownSpreadsheet = (
  workbook: Workbook,
  selection: Selection,
  mask: Mask,
  host: WorkbookHost,
  withData: boolean,
): Spreadsheet => {
  const { properties, sheets, namedRanges, metadata } = workbook.state;
  const shown: Spreadsheet = {};
  const wants = (name: string) => maskBelow(mask, name);
  if (wants('spreadsheetId')) shown.spreadsheetId = workbook.id;
  const propertiesMask = wants('properties');
  if (propertiesMask) shown.properties = pick(properties, propertiesMask);
  const sheetMask = wants('sheets');
  if (sheetMask) {
    const chosen = selection ? sheets.filter((sheet) => selection.has(sheet.id)) : sheets;
    shown.sheets = chosen.map((sheet) =>
      shownSheet(workbook, sheet, selection?.get(sheet.id), sheetMask, host, withData),
    );
  }
  const namedMask = wants('namedRanges');
  if (namedMask && namedRanges.length > 0) shown.namedRanges = pick([...namedRanges], namedMask);
  if (wants('spreadsheetUrl')) shown.spreadsheetUrl = spreadsheetUrl(workbook.id);
  const metadataMask = wants('developerMetadata');
  const own = metadataMask ? metadata.filter(({ location }) => location?.spreadsheet) : [];
  if (metadataMask && own.length > 0) shown.developerMetadata = pick(own, metadataMask);
  return shown;
};
