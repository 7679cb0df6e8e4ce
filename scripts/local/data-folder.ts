import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../options.ts';
import { writeWhole } from './write-whole.ts';

/** The files that `npm start` keeps in its data folder. It touches nothing else there. */
const names = {
  mark: 'ibl-data',
  running: 'running.pid',
  endpoints: 'endpoints.json',
  /** Present while a set-up runs. Only then may the folder be cleared without a question. */
  begun: 'set-up-begun',
  complete: 'set-up-complete',
  log: 'functions.log',
} as const;
const kept = ['google', 'firestore.sqlite', 'firestore.sqlite-wal', 'firestore.sqlite-shm', 'push-secret', 'files'];

export type SetUp = 'example' | 'empty';

export interface DataFolder {
  readonly path: string;
  readonly endpoints: string;
  readonly log: string;
  /** The completed set-up in the folder; null = none yet. */
  readonly setUp: SetUp | null;
  complete(setUp: SetUp): void;
  release(): void;
}

/** Creates folders one by one: when the system refuses one, Node's recursive option may retry for ever. */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A marker file that a crash left incomplete. */
const isUnfinished = (name: string): boolean =>
  Object.values(names).some((mark) => name.startsWith(`${mark}.`) && /\.\d+\.new$/.test(name));

/** Less than a few writes need. A failure below this limit is reported as a full disk. */
const freeBytesMin = 1_000_000;

export const isDiskFull = (path: string): boolean => {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize < freeBytesMin;
};

const refuseForeign = (path: string): void => {
  if (existsSync(join(path, names.mark)) || readdirSync(path).every(isUnfinished)) return;
  throw new UsageError(`${path} holds other files; nothing was touched. Choose an empty folder with --data DIR.`);
};

const refuseRunning = (path: string): void => {
  const file = join(path, names.running);
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  if (pid > 0 && pid !== process.pid && isAlive(pid)) {
    throw new UsageError(
      `${path} is in use by a running start (process ${pid}). Stop it first, or choose another with --data DIR.`,
    );
  }
};

const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);

const isSetUp = (text: string | null): text is SetUp => text === 'example' || text === 'empty';

/**
 * @returns the set-up in the folder; null when none was begun or completed.
 * @throws UsageError when the folder holds data without a set-up marker: they may be a group's real
 * figures.
 */
const standing = (path: string): SetUp | null => {
  const complete = read(join(path, names.complete));
  if (isSetUp(complete)) return complete;
  const brokenOff = complete === null && existsSync(join(path, names.begun));
  if (brokenOff || !kept.some((name) => existsSync(join(path, name)))) return null;
  throw new UsageError(
    `${path} holds data, but its file ${names.complete} is missing or damaged; nothing is touched. Write the word example ` +
      'or empty (how it was set up) into that file, or throw everything away with --fresh.',
  );
};

const clear = (path: string): void => {
  for (const name of [...kept, names.complete, names.log]) rmSync(join(path, name), { recursive: true, force: true });
};

/**
 * Locks the folder for this start. After an interrupted set-up, or with `fresh`, it clears our own
 * files and begins again.
 * @throws UsageError when the folder is foreign, in use or read-only, or holds data of unknown
 * origin.
 */
export const takeDataFolder = (folder: string, fresh: boolean): DataFolder => {
  if (folder.trim() === '') throw new UsageError('--data takes the name of a folder.');
  const path = resolve(folder);
  makeFolder(path);
  refuseForeign(path);
  refuseRunning(path);
  const at = (name: string) => join(path, name);
  const found = fresh ? null : standing(path);
  writeWhole(at(names.mark), 'Made by npm start; what it keeps here is thrown away by npm start -- --fresh.\n');
  writeWhole(at(names.running), String(process.pid));
  if (found === null) {
    // This order lets a crash in between leave a folder that may be cleared.
    writeWhole(at(names.begun), '');
    clear(path);
  } else rmSync(at(names.begun), { force: true });
  rmSync(at(names.endpoints), { force: true });
  return {
    path,
    endpoints: at(names.endpoints),
    log: at(names.log),
    setUp: found,
    complete: (setUp) => {
      writeWhole(at(names.complete), setUp);
      rmSync(at(names.begun), { force: true });
    },
    release: () => {
      rmSync(at(names.endpoints), { force: true });
      rmSync(at(names.running), { force: true });
    },
  };
};
