/** The Sheets API's view of Drive for one calling account: access, place, and notification of changes. */

import { isServiceAccount } from '../account.ts';
import { listedRoleOf, rank, roleOf } from '../drive/access.ts';
import type { Drive } from '../drive/drive.ts';
import { noStorage } from '../drive/error.ts';
import { newFile, SPREADSHEET, type StoredFile } from '../drive/file.ts';
import type { WorkbookHost } from '../sheets/host.ts';
import type { ProtectedRange } from '../sheets/model/json.ts';
import type { Workbook } from '../sheets/model/workbook.ts';
import type { Workbooks } from '../workbooks/workbooks.ts';
import { GoogleError, notFound } from './error.ts';

const forbidden = (): GoogleError => new GoogleError(403, 'PERMISSION_DENIED', 'The caller does not have permission');

/** The error for a file that is not a spreadsheet. */
const notSupported = (): GoogleError =>
  new GoogleError(400, 'FAILED_PRECONDITION', 'This operation is not supported for this document');

export class SheetsHost implements WorkbookHost {
  readonly account: string;
  readonly now: () => number;
  readonly #drive: Drive;
  readonly #workbooks: Workbooks;

  constructor(account: string, drive: Drive, workbooks: Workbooks) {
    this.account = account;
    this.now = drive.now;
    this.#drive = drive;
    this.#workbooks = workbooks;
  }

  read(id: string): Workbook {
    return this.#open(id, 'reader').workbook;
  }

  write(id: string): Workbook {
    return this.#open(id, 'writer').workbook;
  }

  create(workbook: Workbook): void {
    if (isServiceAccount(this.account)) throw noStorage();
    const { id, title: name } = workbook;
    const parent = this.#drive.rootOf(this.account).id;
    const now = this.now();
    this.#workbooks.add(workbook);
    this.#drive.add(newFile({ id, name, mimeType: SPREADSHEET, parent, driveId: undefined, by: this.account, now }));
  }

  /** A title that was changed in the workbook is the file's name. */
  saved(id: string): void {
    const file = this.#drive.file(id);
    if (!file) throw notFound();
    this.#workbooks.save(id);
    file.name = this.#workbooks.need(id).title;
    this.#drive.edited(file, this.account);
  }

  /** Protection never binds the owner; others must be named among the editors. */
  mayEditProtected(workbook: Workbook, { editors }: ProtectedRange): boolean {
    const file = this.#drive.file(workbook.id);
    const role = file && roleOf(this.#drive, this.account, file);
    if (!file || rank(role) < rank('writer')) return false;
    if (role === 'owner') return true;
    if (editors?.users?.some((user) => user.toLowerCase() === this.account) === true) return true;
    return editors?.domainUsersCanEdit === true && listedRoleOf(this.#drive, this.account, file) !== undefined;
  }

  /** Google tells the two apart here: what does not exist is 404, what one may not see 403. */
  #open(id: string, least: 'reader' | 'writer'): { file: StoredFile; workbook: Workbook } {
    const file = this.#drive.file(id);
    if (!file) throw notFound();
    if (rank(roleOf(this.#drive, this.account, file)) < rank(least)) throw forbidden();
    const workbook = this.#workbooks.get(id);
    if (!workbook) throw notSupported();
    return { file, workbook };
  }
}
