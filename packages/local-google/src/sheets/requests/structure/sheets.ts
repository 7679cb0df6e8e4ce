import { notImplemented } from '../../../http/error.ts';
import { requireMask, updated } from '../../fields/update.ts';
import { CELLS_MAX, COLUMNS, COLUMNS_MAX, ROWS, sheetNamePrefix } from '../../model/format/defaults.ts';
import { storedFormat, widened, withColorPairs } from '../../model/format/format.ts';
import { requireKnown } from '../../model/format/locales.ts';
import type { Dimension, SheetProperties, SpreadsheetProperties } from '../../model/json.ts';
import { requireSheetEditable } from '../../model/protection.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Workbook } from '../../model/workbook.ts';
import { shownProperties } from '../../read/spreadsheet.ts';
import { refuse } from '../../refusal.ts';
import { rewriteFormulas } from '../../structure/formulas.ts';
import { resize } from '../../structure/resize.ts';
import { removeSheetReferences } from '../../structure/sheets.ts';
import type { Handler } from '../edit.ts';
import { sheetCopy } from './sheet-copy.ts';

const TITLE_MAX = 100;

export const requireTitle = (workbook: Workbook, title: string, self?: Sheet): void => {
  if (title === '') refuse('The sheet name cannot be empty.');
  if (title.length > TITLE_MAX) refuse('The sheet name cannot be greater than 100 characters.');
  const other = workbook.sheetByTitle(title);
  if (other && other.id !== self?.id)
    refuse(`A sheet with the name "${title}" already exists. Please enter another name.`);
};

/** `Sheet2` in the workbook's language: the first number that is free, from the number of sheets on. */
export const freeTitle = (workbook: Workbook): string => {
  const prefix = sheetNamePrefix(workbook.locale);
  for (let number = workbook.state.sheets.length + 1; ; number++) {
    if (!workbook.sheetByTitle(`${prefix}${number}`)) return `${prefix}${number}`;
  }
};

export const freeSheetId = (workbook: Workbook): number =>
  workbook.freshId((id) => workbook.sheetById(id) !== undefined);

/** Rows or columns that a sheet is about to get. */
export interface Growth {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly count: number;
}

/** @param growth refused before anything is made for it: two thousand million rows are no memory's. */
export const requireCells = (workbook: Workbook, growth?: Growth): void => {
  const grown = (sheet: Sheet, dimension: Dimension): number =>
    growth?.sheetId === sheet.id && growth.dimension === dimension ? growth.count : 0;
  const sizes = workbook.state.sheets.map((sheet) => ({
    rows: sheet.rowCount + grown(sheet, 'ROWS'),
    columns: sheet.columnCount + grown(sheet, 'COLUMNS'),
  }));
  if (sizes.some(({ columns }) => columns > COLUMNS_MAX)) {
    refuse(`This action would increase the number of columns in the sheet above the limit of ${COLUMNS_MAX} columns.`);
  }
  if (sizes.reduce((sum, { rows, columns }) => sum + rows * columns, 0) > CELLS_MAX) {
    refuse(`This action would increase the number of cells in the workbook above the limit of ${CELLS_MAX} cells.`);
  }
};

/** Flags that are false and counts that are zero are not shown, so they are not kept. */
const tidy = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, field]) => field !== false && field !== undefined)) as T;

export const storedProperties = (workbook: Workbook, properties: SheetProperties): SheetProperties => {
  const { index: _, ...rest } = withColorPairs(properties, workbook.themeColors());
  if (rest.sheetType === 'OBJECT') return tidy({ ...rest, gridProperties: undefined });
  const grid = rest.gridProperties ?? {};
  const { frozenRowCount, frozenColumnCount, rowCount, columnCount, ...flags } = grid;
  return tidy({
    ...rest,
    sheetType: rest.sheetType ?? 'GRID',
    gridProperties: tidy({
      rowCount: rowCount ?? ROWS,
      columnCount: columnCount ?? COLUMNS,
      ...(frozenRowCount ? { frozenRowCount } : {}),
      ...(frozenColumnCount ? { frozenColumnCount } : {}),
      ...flags,
    }),
  });
};

export const checkGrid = (properties: SheetProperties): void => {
  if (properties.sheetType === 'OBJECT') return;
  const {
    rowCount = ROWS,
    columnCount = COLUMNS,
    frozenRowCount = 0,
    frozenColumnCount = 0,
  } = properties.gridProperties ?? {};
  if (rowCount < 1) refuse("You can't delete all the rows on the sheet.");
  if (columnCount < 1) refuse("You can't delete all the columns on the sheet.");
  if (frozenRowCount >= rowCount && frozenRowCount > 0) refuse("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount >= columnCount && frozenColumnCount > 0)
    refuse("You can't freeze all visible columns on the sheet.");
};

export const requireVisible = (workbook: Workbook): void => {
  if (workbook.state.sheets.every((sheet) => sheet.properties.hidden))
    refuse("You can't hide all the sheets in a document.");
};

export const addSheet: Handler<'addSheet'> = ({ workbook }, request) => {
  const properties = request.properties ?? {};
  if (properties.sheetType && properties.sheetType !== 'GRID')
    throw notImplemented(`addSheet with sheetType ${properties.sheetType}`);
  const { sheetId } = properties;
  if (sheetId !== undefined && sheetId < 0) refuse('Sheet id must be non-negative.');
  if (sheetId !== undefined && workbook.sheetById(sheetId)) {
    refuse(`Sheet with id ${sheetId} already exists.`);
  }
  const title = properties.title ?? freeTitle(workbook);
  requireTitle(workbook, title);
  checkGrid(properties);
  const stored = storedProperties(workbook, { ...properties, title, sheetId: sheetId ?? freeSheetId(workbook) });
  const sheet = workbook.newSheet(stored);
  const { sheets } = workbook.state;
  sheets.splice(Math.min(properties.index ?? sheets.length, sheets.length), 0, sheet);
  requireCells(workbook);
  workbook.restructured();
  return { addSheet: { properties: shownProperties(workbook, sheet) } };
};

export const deleteSheet: Handler<'deleteSheet'> = ({ workbook, host }, request) => {
  const sheet = workbook.requireSheet(request.sheetId);
  const { sheets } = workbook.state;
  if (sheets.length === 1) refuse("You can't remove all the sheets in a document.");
  const visible = sheets.filter((other) => !other.properties.hidden);
  if (visible.length === 1 && visible[0] === sheet) refuse("You can't remove all the visible sheets in a document.");
  requireSheetEditable(workbook, sheet, host);
  sheets.splice(sheets.indexOf(sheet), 1);
  rewriteFormulas(workbook, { kind: 'deleteSheet', sheet: sheet.title }, undefined);
  removeSheetReferences(workbook, sheet.id);
  return undefined;
};

export const duplicateSheet: Handler<'duplicateSheet'> = ({ workbook }, request) => {
  const source = workbook.requireSheet(request.sourceSheetId);
  const { sheets } = workbook.state;
  const id = request.newSheetId;
  if (id !== undefined && workbook.sheetById(id)) refuse(`Sheet with id ${id} already exists.`);
  const title = request.newSheetName ?? copyTitle(workbook, source.title);
  requireTitle(workbook, title);
  const copy = sheetCopy(workbook, source, id ?? freeSheetId(workbook), title);
  sheets.splice(Math.min(request.insertSheetIndex ?? 0, sheets.length), 0, copy);
  requireCells(workbook);
  workbook.restructured();
  return { duplicateSheet: { properties: shownProperties(workbook, copy) } };
};

const copyTitle = (workbook: Workbook, title: string): string => {
  const dutch = workbook.locale.startsWith('nl');
  const first = dutch ? `Kopie van ${title}` : `Copy of ${title}`;
  if (!workbook.sheetByTitle(first)) return first;
  for (let number = 1; ; number++) if (!workbook.sheetByTitle(`${first} ${number}`)) return `${first} ${number}`;
};

const moveSheet = (workbook: Workbook, sheet: Sheet, index: number): void => {
  const { sheets } = workbook.state;
  const from = sheets.findIndex((other) => other.id === sheet.id);
  const [taken] = sheets.splice(from, 1);
  if (taken) sheets.splice(Math.min(index > from ? index - 1 : index, sheets.length), 0, taken);
};

export const updateSheetProperties: Handler<'updateSheetProperties'> = ({ workbook, host }, request) => {
  const mask = widened(requireMask(request.fields, 'SheetProperties'));
  const source = request.properties ?? {};
  const target = workbook.requireSheet(source.sheetId);
  requireSheetEditable(workbook, target, host);
  const wanted = withColorPairs(source, workbook.themeColors());
  const changed = updated(target.properties, wanted, mask) ?? {};
  const title = changed.title ?? '';
  const properties = { ...changed, sheetId: target.id, sheetType: target.properties.sheetType, title };
  requireTitle(workbook, title, target);
  checkGrid(properties);
  const oldTitle = target.title;
  const sheet = workbook.edit(target);
  if (sheet.hasGrid) resize(workbook, sheet, properties.gridProperties ?? {});
  sheet.properties = storedProperties(workbook, properties);
  const named = (name: string) => mask === true || mask.has(name);
  if (named('index') && source.index !== undefined) moveSheet(workbook, sheet, source.index);
  if (title !== oldTitle) {
    rewriteFormulas(workbook, { kind: 'rename', sheet: oldTitle, to: title }, undefined);
  }
  requireVisible(workbook);
  requireCells(workbook);
  return undefined;
};

export const updateSpreadsheetProperties: Handler<'updateSpreadsheetProperties'> = ({ workbook }, request) => {
  const mask = widened(requireMask(request.fields, 'SpreadsheetProperties'));
  const before = workbook.state.properties;
  const source: SpreadsheetProperties = { ...request.properties };
  if (source.defaultFormat) source.defaultFormat = storedFormat(source.defaultFormat, workbook.themeColors());
  const next = updated(before, source, mask) ?? {};
  if (!next.title) refuse('The spreadsheet title cannot be empty.');
  requireKnown(next);
  workbook.state.properties = { ...before, ...next };
  workbook.forgetTheme();
  if (next.locale !== before.locale || next.timeZone !== before.timeZone) workbook.restructured();
  return undefined;
};
