import { GoogleError, notFound } from '../http/error.ts';
import { pick, responseMask } from './fields/mask.ts';
import type { WorkbookHost } from './host.ts';
import { batchUpdate } from './methods/batch-update.ts';
import {
  getByDataFilter,
  valuesBatchClearByDataFilter,
  valuesBatchGetByDataFilter,
  valuesBatchUpdateByDataFilter,
} from './methods/by-data-filter.ts';
import type { Method } from './methods/call.ts';
import { copyTo } from './methods/copy-to.ts';
import { create } from './methods/create.ts';
import { metadataGet, metadataSearch } from './methods/developer-metadata.ts';
import { get } from './methods/get.ts';
import { valuesAppend } from './methods/values-append.ts';
import { valuesBatchClear } from './methods/values-batch-clear.ts';
import { valuesBatchGet } from './methods/values-batch-get.ts';
import { valuesBatchUpdate } from './methods/values-batch-update.ts';
import { valuesClear } from './methods/values-clear.ts';
import { valuesGet } from './methods/values-get.ts';
import { valuesUpdate } from './methods/values-update.ts';
import { readQuery } from './schema/query.ts';

export { chartData } from './chart-data.ts';
export type { WorkbookHost } from './host.ts';
export { bodyText } from './read/text.ts';

interface Route {
  verb: string;
  pattern: RegExp;
  method: Method;
  /** Its own query parameters. */
  parameters: readonly string[];
  /** The message that the `fields` parameter picks from; a method that reads `fields` itself has none. */
  answer?: string;
}

const BASE = '^/v4/spreadsheets';
const ID = `${BASE}/([^/:]+)`;

const route = (
  verb: string,
  pattern: string,
  method: Method,
  answer: string | undefined,
  parameters: readonly string[] = [],
): Route => ({
  verb,
  pattern: new RegExp(`${pattern}$`),
  method,
  parameters,
  ...(answer ? { answer } : {}),
});

const RENDERING = ['majorDimension', 'valueRenderOption', 'dateTimeRenderOption'];
const WRITING = [
  'valueInputOption',
  'includeValuesInResponse',
  'responseValueRenderOption',
  'responseDateTimeRenderOption',
];

/** In order: what ends in a verb goes before the range that may hold anything. */
const ROUTES: readonly Route[] = [
  route('POST', `${BASE}/?`, create, 'Spreadsheet'),
  route('GET', `${ID}/?`, get, undefined, ['ranges', 'includeGridData', 'excludeTablesInBandedRanges']),
  route('POST', `${ID}/?:batchUpdate`, batchUpdate, 'BatchUpdateSpreadsheetResponse'),
  route('POST', `${ID}/?:getByDataFilter`, getByDataFilter, undefined),
  route('GET', `${ID}/values/?:batchGet`, valuesBatchGet, 'BatchGetValuesResponse', ['ranges', ...RENDERING]),
  route('POST', `${ID}/values/?:batchUpdate`, valuesBatchUpdate, 'BatchUpdateValuesResponse'),
  route('POST', `${ID}/values/?:batchClear`, valuesBatchClear, 'BatchClearValuesResponse'),
  route(
    'POST',
    `${ID}/values/?:batchGetByDataFilter`,
    valuesBatchGetByDataFilter,
    'BatchGetValuesByDataFilterResponse',
  ),
  route(
    'POST',
    `${ID}/values/?:batchUpdateByDataFilter`,
    valuesBatchUpdateByDataFilter,
    'BatchUpdateValuesByDataFilterResponse',
  ),
  route(
    'POST',
    `${ID}/values/?:batchClearByDataFilter`,
    valuesBatchClearByDataFilter,
    'BatchClearValuesByDataFilterResponse',
  ),
  route('POST', `${ID}/values/([^/]+):append`, valuesAppend, 'AppendValuesResponse', ['insertDataOption', ...WRITING]),
  route('POST', `${ID}/values/([^/]+):clear`, valuesClear, 'ClearValuesResponse'),
  route('GET', `${ID}/values/([^/]+)`, valuesGet, 'ValueRange', RENDERING),
  route('PUT', `${ID}/values/([^/]+)`, valuesUpdate, 'UpdateValuesResponse', WRITING),
  route('POST', `${ID}/developerMetadata:search`, metadataSearch, 'SearchDeveloperMetadataResponse'),
  route('GET', `${ID}/developerMetadata/([^/]+)`, metadataGet, 'DeveloperMetadata'),
  route('POST', `${ID}/sheets/([^/]+):copyTo`, copyTo, 'SheetProperties'),
];

const decoded = (text: string | undefined): string => {
  try {
    return decodeURIComponent(text ?? '');
  } catch {
    throw new GoogleError(400, 'INVALID_ARGUMENT', 'Invalid path.');
  }
};

/** Every workbook reads the clock once a call. */
const withClock = (host: WorkbookHost): WorkbookHost => {
  const now = host.now();
  const clocked = <T extends { setNow(instant: number): void }>(workbook: T): T => {
    workbook.setNow(now);
    return workbook;
  };
  return {
    account: host.account,
    now: () => now,
    read: (id) => clocked(host.read(id)),
    write: (id) => clocked(host.write(id)),
    create: (workbook) => host.create(workbook),
    saved: (id) => host.saved(id),
    mayEditProtected: (workbook, range) => host.mayEditProtected(workbook, range),
  };
};

export interface SheetsCall {
  method: string;
  /** As it came, percent-encoded: `/v4/spreadsheets/ID/values/A1`. */
  path: string;
  query: URLSearchParams;
  body: unknown;
}

/** One call of the Sheets API. Throws GoogleError for what Google refuses. */
export const handleSheets = (call: SheetsCall, host: WorkbookHost): { status: number; body: unknown } => {
  for (const { verb, pattern, method, answer, parameters } of ROUTES) {
    if (verb !== call.method) continue;
    const match = pattern.exec(call.path);
    if (!match) continue;
    const query = readQuery(call.query, parameters);
    const mask = answer ? responseMask(query.get('fields'), answer) : true;
    const body = method({
      host: withClock(host),
      query,
      body: call.body,
      id: decoded(match[1]),
      argument: decoded(match[2]),
    });
    return { status: 200, body: pick(body, mask) };
  }
  throw notFound();
};
