import type {
  Cell,
  DeveloperMetadata,
  DimensionProperties,
  NamedRange,
  SheetJson,
  SpreadsheetProperties,
} from '../json.ts';
import { Sheet } from '../sheet.ts';
import type { State } from './state.ts';

/** A workbook at rest: Google's JSON, cells sparse (`{ row: { column: cell } }`), nothing computed. */
export interface StoredSheet
  extends Pick<
    SheetJson,
    | 'properties'
    | 'merges'
    | 'protectedRanges'
    | 'conditionalFormats'
    | 'charts'
    | 'filterViews'
    | 'bandedRanges'
    | 'slicers'
    | 'tables'
    | 'rowGroups'
    | 'columnGroups'
    | 'basicFilter'
  > {
  cells: Record<string, Record<string, Cell>>;
  rowMeta?: Record<string, DimensionProperties>;
  columnMeta?: Record<string, DimensionProperties>;
}

export interface StoredWorkbook {
  version: 1;
  spreadsheetId: string;
  properties: SpreadsheetProperties;
  sheets: StoredSheet[];
  namedRanges: NamedRange[];
  developerMetadata: DeveloperMetadata[];
}

const LISTS = [
  'merges',
  'protectedRanges',
  'conditionalFormats',
  'charts',
  'filterViews',
  'bandedRanges',
  'slicers',
  'tables',
  'rowGroups',
  'columnGroups',
] as const;

export const sparse = <T>(list: readonly (T | undefined)[]): Record<string, T> =>
  Object.fromEntries([...list.entries()].filter((pair): pair is [number, T] => pair[1] !== undefined));

const dense = <T>(map: Record<string, T> | undefined): (T | undefined)[] => {
  const list: (T | undefined)[] = [];
  for (const [key, value] of Object.entries(map ?? {})) {
    const index = Number(key);
    while (list.length < index) list.push(undefined);
    list[index] = value;
  }
  return list;
};

export const storedSheet = (sheet: Sheet, withCells = true): StoredSheet => {
  const cells: StoredSheet['cells'] = {};
  if (withCells) {
    for (const [index, row] of sheet.rows.entries()) if (row && row.cells.length > 0) cells[index] = sparse(row.cells);
  }
  const stored: StoredSheet = { properties: sheet.properties, cells };
  if (sheet.rowMeta.some(Boolean)) stored.rowMeta = sparse(sheet.rowMeta);
  if (sheet.columnMeta.some(Boolean)) stored.columnMeta = sparse(sheet.columnMeta);
  for (const name of LISTS) if (sheet[name].length > 0) Object.assign(stored, { [name]: sheet[name] });
  if (sheet.basicFilter) stored.basicFilter = sheet.basicFilter;
  return stored;
};

export const workbookToJSON = (spreadsheetId: string, state: State): StoredWorkbook => ({
  version: 1,
  spreadsheetId,
  properties: state.properties,
  sheets: state.sheets.map((sheet) => storedSheet(sheet)),
  namedRanges: [...state.namedRanges],
  developerMetadata: [...state.metadata],
});

const sheetFrom = (stored: StoredSheet): Sheet => {
  const sheet = new Sheet(0, stored.properties ?? {});
  sheet.rows = dense(stored.cells).map((cells) => cells && { owner: 0, cells: dense(cells) });
  sheet.rowMeta = dense(stored.rowMeta);
  sheet.columnMeta = dense(stored.columnMeta);
  for (const name of LISTS) Object.assign(sheet, { [name]: stored[name] ?? [] });
  sheet.basicFilter = stored.basicFilter;
  return sheet;
};

export const stateFrom = (json: StoredWorkbook): State => ({
  properties: json.properties,
  sheets: json.sheets.map(sheetFrom),
  namedRanges: json.namedRanges,
  metadata: json.developerMetadata,
});

/**
 * The contents of a copy: everything keeps its id, developer metadata stays only where the whole
 * document may see it, and the copier becomes the only editor of protected ranges.
 */
export const copyOf = (workbook: StoredWorkbook, title: string, account: string | undefined): StoredWorkbook => {
  const json = structuredClone(workbook);
  json.properties.title = title;
  json.developerMetadata = json.developerMetadata.filter(({ visibility }) => visibility === 'DOCUMENT');
  const users = account ? [account] : [];
  for (const sheet of json.sheets) {
    const ranges = sheet.protectedRanges?.map((range) =>
      range.warningOnly ? range : { ...range, editors: { users } },
    );
    if (ranges) sheet.protectedRanges = ranges;
  }
  return json;
};
