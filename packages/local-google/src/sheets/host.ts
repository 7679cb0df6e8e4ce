import type { ProtectedRange } from './model/json.ts';
import type { Workbook } from './model/workbook.ts';

/** What the Sheets API asks of the Drive that holds the workbooks. */
export interface WorkbookHost {
  now(): number;
  /** The e-mail address of the account that calls. */
  account: string;
  /** The workbook, access checked: throws GoogleError 404 or 403. */
  read(id: string): Workbook;
  write(id: string): Workbook;
  /** Gives a new workbook its place in Drive; the id is the workbook's own. */
  create(workbook: Workbook): void;
  /** After a change that succeeded: persist, change feed, pushes, live events. */
  saved(id: string): void;
  mayEditProtected(workbook: Workbook, range: ProtectedRange): boolean;
}
