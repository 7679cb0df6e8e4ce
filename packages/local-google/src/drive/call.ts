/** One call of the Drive API with its parameters read and checked, as the methods get it. */
import { listedRoleOf, rank, roleOf } from './access.ts';
import type { Drive } from './drive.ts';
import { fileNotFound, insufficientPermissions, invalidParameter, required } from './error.ts';
import type { Role, StoredFile } from './file.ts';
import type { Pusher } from './push.ts';

export class DriveCall {
  readonly drive: Drive;
  readonly pusher: Pick<Pusher, 'sync'>;
  readonly account: string;
  readonly origin: string;
  readonly project: string;
  readonly body: Record<string, unknown>;
  readonly #params: ReadonlyMap<string, string>;

  constructor(options: {
    drive: Drive;
    pusher: Pick<Pusher, 'sync'>;
    account: string;
    origin: string;
    project: string;
    body: Record<string, unknown>;
    params: ReadonlyMap<string, string>;
  }) {
    this.drive = options.drive;
    this.pusher = options.pusher;
    this.account = options.account;
    this.origin = options.origin;
    this.project = options.project;
    this.body = options.body;
    this.#params = options.params;
  }

  text(name: string): string | undefined {
    return this.#params.get(name);
  }

  needed(name: string): string {
    const value = this.#params.get(name);
    if (value === undefined || value === '') throw required(name);
    return value;
  }

  /** Both forms: `supportsAllDrives` and its older name. */
  flag(name: string, fallback = false): boolean {
    const value = this.#params.get(name)?.toLowerCase();
    return value === undefined ? fallback : value === 'true' || value === '1' || value === '';
  }

  get allDrives(): boolean {
    return this.flag('supportsAllDrives') || this.flag('supportsTeamDrives');
  }

  number(name: string, fallback: number, min: number, max: number): number {
    const value = Number(this.#params.get(name) ?? fallback);
    if (value < min || value > max) {
      throw invalidParameter(name, `Invalid value '${value}'. Values must be within the range: [${min}, ${max}]`);
    }
    return value;
  }

  /** A file that exists for the account, or 404: what one may not see does not exist. */
  file(id: string = this.needed('fileId')): StoredFile {
    const file = id === 'root' ? this.drive.rootOf(this.account) : this.drive.file(id);
    if (!file || roleOf(this.drive, this.account, file) === undefined) throw fileNotFound(id);
    if (file.driveId !== undefined && !this.allDrives) throw fileNotFound(id);
    return file;
  }

  /** As `file`, and 403 unless the account's role reaches. */
  fileAs(least: Role, id: string = this.needed('fileId')): StoredFile {
    const file = this.file(id);
    if (rank(roleOf(this.drive, this.account, file)) < rank(least)) throw insufficientPermissions(id);
    return file;
  }

  may(least: Role, file: StoredFile): boolean {
    return rank(roleOf(this.drive, this.account, file)) >= rank(least);
  }

  lists(file: StoredFile): boolean {
    return listedRoleOf(this.drive, this.account, file) !== undefined;
  }

  /** A field of the body, whose type has been checked. */
  string(field: string): string | undefined {
    const value = this.body[field];
    return typeof value === 'string' ? value : undefined;
  }

  boolean(field: string): boolean | undefined {
    const value = this.body[field];
    return typeof value === 'boolean' ? value : undefined;
  }
}
