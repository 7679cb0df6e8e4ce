import { GoogleError } from '../../src/http/error.ts';
import type {
  Cell,
  GridData,
  Reply,
  Request,
  SheetJson,
  Spreadsheet,
  ValueRange,
} from '../../src/sheets/model/json.ts';
import type { Workbook } from '../../src/sheets/model/workbook.ts';
import { handleSheets, type WorkbookHost } from '../../src/sheets/service.ts';

/** One workbook behind the Sheets API, without HTTP and without Drive. */
export interface Rig {
  id: string;
  workbook: Workbook;
  saves: number;
  /** Sets the calling account; only the owner may edit what others protected. */
  as(account: string): void;
  call(verb: string, path: string, body?: unknown, query?: Record<string, string | string[]>): unknown;
  batch(...requests: Request[]): Reply[];
  write(range: string, values: unknown[][], option?: string): void;
  values(range: string, query?: Record<string, string>): unknown[][];
  get(query?: Record<string, string | string[]>): Spreadsheet;
  sheet(index?: number): SheetJson;
  grid(range: string): GridData;
  cell(range: string): Cell;
}

export const OWNER = 'eigenaar@voorbeeld.nl';

/** 24 November 2026, 12:00 UTC. */
export const NOON = Date.UTC(2026, 10, 24, 12);

export const makeRig = (given: Spreadsheet = {}, now: () => number = () => NOON): Rig => {
  const books = new Map<string, Workbook>();
  let account = OWNER;
  const need = (id: string): Workbook => {
    const workbook = books.get(id);
    if (!workbook) throw new GoogleError(404, 'NOT_FOUND', 'Requested entity was not found.');
    return workbook;
  };
  const host: WorkbookHost = {
    get account() {
      return account;
    },
    now,
    read: need,
    write: need,
    create: (workbook) => books.set(workbook.id, workbook),
    saved: () => {
      rig.saves++;
    },
    mayEditProtected: (_, range) => account === OWNER || range.editors?.users?.includes(account) === true,
  };
  const raw = (verb: string, path: string, body?: unknown, query: Record<string, string | string[]> = {}) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) for (const each of [value].flat()) search.append(name, each);
    // Over HTTP nothing is shared: the emulator must not hold on to what a caller may change.
    const sent: unknown = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
    return handleSheets({ method: verb, path, query: search, body: sent }, host).body;
  };
  const { spreadsheetId } = raw('POST', '/v4/spreadsheets', given) as Spreadsheet;
  const id = spreadsheetId ?? '';
  const rig: Rig = {
    id,
    workbook: need(id),
    saves: 0,
    as: (other) => {
      account = other;
    },
    call: (verb, path, body, query) => raw(verb, `/v4/spreadsheets/${id}${path}`, body, query),
    batch: (...requests) => (rig.call('POST', ':batchUpdate', { requests }) as { replies: Reply[] }).replies,
    write: (range, values, valueInputOption = 'USER_ENTERED') => {
      rig.call('PUT', `/values/${encodeURIComponent(range)}`, { values }, { valueInputOption });
    },
    values: (range, query) =>
      ((rig.call('GET', `/values/${encodeURIComponent(range)}`, undefined, query) as ValueRange).values ??
        []) as unknown[][],
    get: (query) => rig.call('GET', '', undefined, query) as Spreadsheet,
    sheet: (index = 0) => rig.get().sheets?.[index] ?? {},
    grid: (range) => rig.get({ ranges: range, includeGridData: 'true' }).sheets?.[0]?.data?.[0] ?? {},
    cell: (range) => rig.grid(range).rowData?.[0]?.values?.[0] ?? {},
  };
  return rig;
};

/** What a call is refused with. */
export const refusal = (work: () => unknown): { status: number; code: string; message: string } => {
  try {
    work();
  } catch (error) {
    if (error instanceof GoogleError) return { status: error.status, code: error.code, message: error.message };
    throw error;
  }
  throw new Error('It was not refused.');
};

export const messageOf = (work: () => unknown): string => refusal(work).message;
