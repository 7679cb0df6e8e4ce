import { invalidArgument } from '../../http/error.ts';
import { responseMask } from '../fields/mask.ts';
import type { WorkbookHost } from '../host.ts';
import type { Request } from '../model/json.ts';
import type { Workbook } from '../model/workbook.ts';
import { shownSpreadsheet } from '../read/spreadsheet.ts';
import { plain } from '../refusal.ts';
import { runRequests } from '../requests/run.ts';
import { readBody } from '../schema/check.ts';
import type { Method } from './call.ts';
import { selectionOf } from './get.ts';

interface Body {
  requests?: Request[];
  includeSpreadsheetInResponse?: boolean;
  responseRanges?: string[];
  responseIncludeGridData?: boolean;
}

const updatedSpreadsheet = (workbook: Workbook, host: WorkbookHost, body: Body) => {
  const selection = plain(() => selectionOf(workbook, body.responseRanges ?? []));
  const mask = responseMask(null, 'Spreadsheet');
  return {
    updatedSpreadsheet: shownSpreadsheet(workbook, selection, mask, host, body.responseIncludeGridData === true),
  };
};

export const batchUpdate: Method = ({ host, body, id }) => {
  const given = readBody<Body>('BatchUpdateSpreadsheetRequest', body);
  const workbook = host.write(id);
  const requests = given.requests ?? [];
  if (requests.length === 0) throw invalidArgument('Must specify at least one request.');
  const replies = workbook.transact(() => runRequests({ workbook, host }, requests));
  host.saved(id);
  return {
    spreadsheetId: workbook.id,
    replies,
    ...(given.includeSpreadsheetInResponse ? updatedSpreadsheet(workbook, host, given) : {}),
  };
};
