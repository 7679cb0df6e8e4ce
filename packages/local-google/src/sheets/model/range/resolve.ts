import { refuse } from '../../refusal.ts';
import type { GridRange } from '../json.ts';
import type { Sheet } from '../sheet.ts';
import type { Workbook } from '../workbook.ts';
import { type ParsedRange, parseCells, splitTitle } from './a1.ts';
import type { Area } from './area.ts';

export interface Resolved {
  sheet: Sheet;
  /** As given, open sides open. */
  range: GridRange;
  /** Within the grid. */
  area: Area;
  /** One cell, written as one. */
  single: boolean;
  /** A title alone: the whole sheet. */
  whole: boolean;
}

const withSheet = (sheet: Sheet, cells: Omit<ParsedRange, 'title'> | undefined): Resolved => {
  const range: GridRange = {
    ...(sheet.id === 0 ? {} : { sheetId: sheet.id }),
    ...(cells?.startRow === undefined ? {} : { startRowIndex: cells.startRow }),
    ...(cells?.endRow === undefined ? {} : { endRowIndex: cells.endRow }),
    ...(cells?.startColumn === undefined ? {} : { startColumnIndex: cells.startColumn }),
    ...(cells?.endColumn === undefined ? {} : { endColumnIndex: cells.endColumn }),
  };
  return { sheet, range, area: sheet.area(range), single: cells?.single === true, whole: cells === undefined };
};

const firstVisible = (workbook: Workbook): Sheet | undefined =>
  workbook.state.sheets.find((sheet) => !sheet.properties.hidden && sheet.hasGrid) ?? workbook.state.sheets[0];

const namedOrTitle = (workbook: Workbook, text: string): Resolved | undefined => {
  const lower = text.toLowerCase();
  const named = workbook.state.namedRanges.find((item) => item.name?.toLowerCase() === lower);
  const home = named?.range && workbook.sheetById(named.range.sheetId);
  if (home && named.range) {
    return { sheet: home, range: named.range, area: home.area(named.range), single: false, whole: false };
  }
  const sheet = workbook.sheetByTitle(text);
  return sheet?.hasGrid ? withSheet(sheet, undefined) : undefined;
};

/** An A1 text: `A1:B2` on the first visible sheet, `Sheet1!A1`, a sheet's title, or a named range (which goes first). */
export const rangeOf = (workbook: Workbook, text: string): Resolved | undefined => {
  const { title, quoted, rest } = splitTitle(text);
  if (title === undefined) {
    const cells = parseCells(text);
    const first = cells && firstVisible(workbook);
    return first ? withSheet(first, cells) : namedOrTitle(workbook, text);
  }
  const sheet = workbook.sheetByTitle(title);
  if (!sheet?.hasGrid) return undefined;
  if (rest === undefined && quoted) return withSheet(sheet, undefined);
  const cells = parseCells(rest ?? '');
  return cells && withSheet(sheet, cells);
};

export const resolveRange = (workbook: Workbook, text: string): Resolved =>
  rangeOf(workbook, text) ?? refuse(`Unable to parse range: ${text}`);
