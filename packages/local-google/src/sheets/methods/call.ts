import type { WorkbookHost } from '../host.ts';

/** One call of the Sheets API, its path taken apart. */
export interface Call {
  host: WorkbookHost;
  query: URLSearchParams;
  body: unknown;
  /** What the path's pattern caught, decoded: spreadsheet id, range, sheet id, metadata id. */
  id: string;
  argument: string;
}

export type Method = (call: Call) => unknown;
