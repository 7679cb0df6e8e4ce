/**
 * All files. Access goes through `access.ts`; every change enters the feeds of the accounts that
 * can see the file.
 */
import { OWNER } from '../account.ts';
import type { Rows } from '../admin/rows.ts';
import { grantsOn, isTrashed, listedRoleOf, ownersOf, type Tree } from './access.ts';
import { Channels } from './channels.ts';
import { SharedDrives } from './drives/shared.ts';
import { Feed } from './feed.ts';
import { FOLDER, newFile, type Permission, type StoredFile } from './file.ts';

/**
 * The content of a spreadsheet. Drive creates, copies, renames, removes and exports it, and knows
 * nothing else about it.
 */
export interface Contents {
  create(id: string, title: string): void;
  copy(from: string, to: string, title: string, account: string): void;
  rename(id: string, title: string): void;
  remove(id: string): void;
  export(id: string, mimeType: string): Promise<Buffer> | Buffer;
}

/** Called after every change: the page listens to all of them, a channel to those of its account. */
export interface Listener {
  fileChanged(file: { id: string; version: number }): void;
  accountChanged(account: string): void;
}

const KIND = 'file';

export class Drive implements Tree {
  readonly feed: Feed;
  readonly channels: Channels;
  readonly shared: SharedDrives;
  readonly contents: Contents;
  readonly now: () => number;
  readonly #rows: Rows;
  readonly #listener: Listener;
  readonly #files = new Map<string, StoredFile>();

  constructor(options: { rows: Rows; now: () => number; contents: Contents; listener: Listener }) {
    this.now = options.now;
    this.contents = options.contents;
    this.#rows = options.rows;
    this.#listener = options.listener;
    this.feed = new Feed(options.rows);
    this.channels = new Channels(options.rows);
    this.shared = new SharedDrives(options.rows);
    for (const { key, text } of options.rows.all(KIND)) this.#files.set(key, JSON.parse(text) as StoredFile);
  }

  file(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  files(): StoredFile[] {
    return [...this.#files.values()].filter(({ isRoot }) => isRoot !== true);
  }

  childrenOf(id: string): StoredFile[] {
    return [...this.#files.values()].filter(({ parent }) => parent === id);
  }

  /** The account's own root folder, made when first asked for. */
  rootOf(account: string): StoredFile {
    for (const file of this.#files.values()) {
      if (file.isRoot === true && ownersOf(file).includes(account)) return file;
    }
    const id = `0A${Buffer.from(account).toString('base64url').slice(0, 24)}${this.#files.size}PVA`;
    const root = newFile({
      id,
      name: 'My Drive',
      mimeType: FOLDER,
      parent: undefined,
      driveId: undefined,
      by: account,
      now: this.now(),
    });
    this.#put({ ...root, isRoot: true });
    return this.#files.get(id) ?? root;
  }

  /**
   * Accounts whose feed lists the file; the owner of everything sees all. A trashed file is visible
   * to its owners only.
   */
  readersOf(file: StoredFile): Set<string> {
    const named = grantsOn(this, file).flatMap(({ permission: { emailAddress } }) => emailAddress ?? []);
    const all = new Set([OWNER, ...named.filter((account) => listedRoleOf(this, account, file) !== undefined)]);
    if (!isTrashed(this, file) || file.driveId !== undefined) return all;
    return new Set([OWNER, ...ownersOf(file)]);
  }

  /**
   * Stores the file as `change` makes it and notifies every account that could see it before or can
   * see it now. Moving, sharing or trashing a folder also affects its contents.
   */
  change(file: StoredFile, change: (file: StoredFile) => void): StoredFile {
    this.#retold(file.mimeType === FOLDER ? [file, ...this.#below(file)] : [file], () => change(file), file);
    return file;
  }

  /**
   * Makes a change of access or trash, and notifies the accounts before and after; `always` is
   * notified in any case.
   */
  #retold(files: StoredFile[], change: () => void, always?: StoredFile): void {
    const before = files.map((file) => ({ file, readers: this.readersOf(file), trashed: isTrashed(this, file) }));
    change();
    for (const { file, readers, trashed } of before) {
      const after = this.readersOf(file);
      if (file !== always && trashed === isTrashed(this, file) && sameSet(readers, after)) continue;
      file.version++;
      this.#put(file);
      this.#tell(file, readers, after);
    }
  }

  add(file: StoredFile): StoredFile {
    this.#put(file);
    this.#tell(file, new Set(), this.readersOf(file));
    return file;
  }

  /** Records an edit of the content by `account` in the file's times. */
  edited(file: StoredFile, account: string): void {
    this.change(file, (changed) => {
      changed.modifiedTime = this.now();
      changed.modifiedBy = account;
      changed.modifiedTimes[account] = changed.modifiedTime;
    });
  }

  /** Deletes the file permanently, with everything in it. */
  remove(file: StoredFile): void {
    for (const child of this.childrenOf(file.id)) this.remove(child);
    const readers = this.readersOf(file);
    this.#files.delete(file.id);
    this.#rows.remove(KIND, file.id);
    this.contents.remove(file.id);
    this.#tell(file, readers, new Set());
  }

  driveMembers(id: string): readonly Permission[] {
    return this.shared.get(id)?.permissions ?? [];
  }

  /** New members see the whole drive; former members see nothing of it. */
  changeMembers(id: string, permissions: Permission[]): void {
    const drive = this.shared.get(id);
    if (!drive) throw new Error(`changeMembers(): there is no shared drive ${id}`);
    const files = this.files().filter(({ driveId }) => driveId === id);
    this.#retold(files, () => this.shared.save({ ...drive, permissions }));
  }

  #put(file: StoredFile): void {
    this.#files.set(file.id, file);
    this.#rows.put(KIND, file.id, JSON.stringify(file));
  }

  *#below(folder: StoredFile): Generator<StoredFile> {
    for (const child of this.childrenOf(folder.id)) {
      yield child;
      yield* this.#below(child);
    }
  }

  #tell(file: StoredFile, before: Set<string>, after: Set<string>): void {
    for (const account of new Set([...before, ...after])) {
      this.feed.record(account, { fileId: file.id, removed: !after.has(account), time: this.now() });
      this.#listener.accountChanged(account);
    }
    this.#listener.fileChanged({ id: file.id, version: file.version });
  }
}

const sameSet = (a: Set<string>, b: Set<string>): boolean => a.size === b.size && [...a].every((item) => b.has(item));
