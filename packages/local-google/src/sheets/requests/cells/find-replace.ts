import { charactersMax, stepsMax, within } from '../../formula/evaluate/limit.ts';
import { type Pattern, patternOf, quoted, withGroups } from '../../formula/evaluate/pattern.ts';
import { requireEditable } from '../../model/protection.ts';
import type { Area } from '../../model/range/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { asTyped, withEntry } from '../../model/typed-value.ts';
import { refuse } from '../../refusal.ts';
import { type Edit, type Handler, placeOf } from '../edit.ts';

type FindReplace = Parameters<Handler<'findReplace'>>[1];

const findIn = (request: FindReplace): Pattern => {
  if (!request.find) return refuse('Find must not be empty.');
  const source = request.searchByRegex ? request.find : quoted(request.find);
  const whole = request.matchEntireCell ? `^(?:${source})$` : source;
  const ignoreCase = request.matchCase !== true;
  return patternOf(whole, { ignoreCase }) ?? refuse(`Invalid regular expression: ${request.find}`);
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

const replaceIn = (edit: Edit, sheet: Sheet, area: Area, request: FindReplace, find: Pattern, count: Count): void => {
  const { workbook } = edit;
  const found: [number, number, string, boolean][] = [];
  for (const [row, column, cell] of sheet.cellsIn(area)) {
    const formula = cell.userEnteredValue?.formulaValue;
    if (formula !== undefined && !request.includeFormulas) continue;
    const text = formula ?? (cell.userEnteredValue ? workbook.shown(sheet, row, column) : '');
    const matches = [...find.matches(text)].length;
    if (matches === 0) continue;
    count.occurrencesChanged += matches;
    const replacement = request.replacement ?? '';
    const after = find.replaceAll(text, request.searchByRegex ? withGroups(replacement) : () => replacement);
    found.push([row, column, after ?? tooLong(), formula !== undefined]);
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

const tooLong = (): never => refuse(`A cell would contain more than the maximum of ${charactersMax} characters.`);

export const findReplace: Handler<'findReplace'> = (edit, request) =>
  within(
    { left: stepsMax },
    () => replaceAll(edit, request),
    () => refuse('The search takes too long.'),
  );

const replaceAll: Handler<'findReplace'> = (edit, request) => {
  const find = findIn(request);
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
