import type { Area } from '../model/area.ts';
import { requireEditable } from '../model/protection.ts';
import type { Sheet } from '../model/sheet.ts';
import { asTyped, withEntry } from '../model/typedValue.ts';
import { refuse } from '../refusal.ts';
import { type Edit, type Handler, placeOf } from './edit.ts';

type FindReplace = Parameters<Handler<'findReplace'>>[1];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const pattern = (request: FindReplace): RegExp => {
  if (!request.find) return refuse('Find must not be empty.');
  const source = request.searchByRegex ? request.find : escaped(request.find);
  const whole = request.matchEntireCell ? `^(?:${source})$` : source;
  try {
    return new RegExp(whole, request.matchCase ? 'gu' : 'giu');
  } catch {
    return refuse(`Invalid regular expression: ${request.find}`);
  }
};

const targets = (edit: Edit, request: FindReplace): { sheet: Sheet; area: Area }[] => {
  if (request.allSheets) return edit.workbook.state.sheets.map((sheet) => ({ sheet, area: sheet.whole }));
  if (request.range) return [placeOf(edit, request.range)];
  if (request.sheetId === undefined) return refuse('No scope specified: one of range, sheetId, allSheets must be set.');
  const sheet = edit.workbook.requireSheet(request.sheetId);
  return [{ sheet, area: sheet.whole }];
};

interface Count {
  valuesChanged: number;
  formulasChanged: number;
  occurrencesChanged: number;
  rows: Set<string>;
  sheets: Set<number>;
}

const replaceIn = (edit: Edit, sheet: Sheet, area: Area, request: FindReplace, find: RegExp, count: Count): void => {
  const { workbook } = edit;
  const found: [number, number, string, boolean][] = [];
  for (const [row, column, cell] of sheet.cellsIn(area)) {
    const formula = cell.userEnteredValue?.formulaValue;
    if (formula !== undefined && !request.includeFormulas) continue;
    const text = formula ?? (cell.userEnteredValue ? workbook.shown(sheet, row, column) : '');
    const matches = text.match(find)?.length ?? 0;
    if (matches === 0) continue;
    count.occurrencesChanged += matches;
    const replacement = request.replacement ?? '';
    const after = request.searchByRegex ? text.replace(find, replacement) : text.replace(find, () => replacement);
    found.push([row, column, after, formula !== undefined]);
  }
  if (found.length === 0) return;
  const own = workbook.edit(sheet);
  for (const [row, column, text, formula] of found) {
    requireEditable(workbook, sheet, { top: row, left: column, bottom: row + 1, right: column + 1 }, edit.host);
    const cell = own.cell(row, column);
    workbook.setCell(own, row, column, withEntry(cell, asTyped(workbook, text, cell)));
    if (formula) count.formulasChanged++;
    else count.valuesChanged++;
    count.rows.add(`${sheet.id}/${row}`);
    count.sheets.add(sheet.id);
  }
};

export const findReplace: Handler<'findReplace'> = (edit, request) => {
  const find = pattern(request);
  const count: Count = {
    valuesChanged: 0,
    formulasChanged: 0,
    occurrencesChanged: 0,
    rows: new Set(),
    sheets: new Set(),
  };
  for (const { sheet, area } of targets(edit, request)) replaceIn(edit, sheet, area, request, find, count);
  const numbers = {
    valuesChanged: count.valuesChanged,
    formulasChanged: count.formulasChanged,
    rowsChanged: count.rows.size,
    sheetsChanged: count.sheets.size,
    occurrencesChanged: count.occurrencesChanged,
  };
  return { findReplace: Object.fromEntries(Object.entries(numbers).filter(([, number]) => number > 0)) };
};
