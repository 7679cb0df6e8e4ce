import { shownProperties } from '../read/spreadsheet.ts';
import { plain } from '../refusal.ts';
import { sheetCopy } from '../requests/structure/sheet-copy.ts';
import { freeSheetId } from '../requests/structure/sheets.ts';
import { readBody } from '../schema/check.ts';
import { readInteger } from '../schema/query.ts';
import type { Method } from './call.ts';

/** The copy comes last, in this workbook or another, under a name that is free there. */
export const copyTo: Method = ({ host, id, argument, body }) => {
  const given = readBody<{ destinationSpreadsheetId?: string }>('CopySheetToAnotherSpreadsheetRequest', body);
  const source = host.read(id);
  const sheetId = readInteger('sheetId', argument);
  const sheet = plain(() => source.requireSheet(sheetId));
  const target = host.write(given.destinationSpreadsheetId ?? '');
  const copy = target.transact(() => {
    const first = `${target.locale.startsWith('nl') ? 'Kopie van' : 'Copy of'} ${sheet.title}`;
    let title = first;
    for (let number = 1; target.sheetByTitle(title); number++) title = `${first} ${number}`;
    const made = sheetCopy(target, sheet, freeSheetId(target), title);
    target.state.sheets.push(made);
    target.restructured();
    return made;
  });
  host.saved(target.id);
  return shownProperties(target, copy);
};
