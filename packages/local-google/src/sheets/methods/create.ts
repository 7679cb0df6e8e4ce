import { randomBytes } from 'node:crypto';
import { buildWorkbook } from '../model/build.ts';
import type { Spreadsheet } from '../model/json.ts';
import { shownSpreadsheet } from '../read/spreadsheet.ts';
import { plain } from '../refusal.ts';
import { readBody } from '../schema/check.ts';
import type { Method } from './call.ts';

/** Ids look as Google's do: 44 characters that need no escape in a path. */
export const newSpreadsheetId = (): string => `1${randomBytes(33).toString('base64url').slice(0, 43)}`;

export const create: Method = ({ host, body }) => {
  const given = readBody<Spreadsheet>('Spreadsheet', body, 'spreadsheet');
  const workbook = plain(() => buildWorkbook(newSpreadsheetId(), given, host));
  host.create(workbook);
  return shownSpreadsheet(workbook, undefined, true, host, false);
};
