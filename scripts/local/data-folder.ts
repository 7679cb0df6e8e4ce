import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../options.ts';
import { writeWhole } from './write-whole.ts';

/** What `npm start` keeps in its data folder; nothing else in it is ever touched. */
const names = {
  mark: 'ibl-data',
  running: 'running.pid',
  endpoints: 'endpoints.json',
  /** There from the beginning of a set-up to its end: only then what lies in the folder may be thrown away unasked. */
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
  /** What stands there, set up to its end; null = to be set up. */
  readonly setUp: SetUp | null;
  complete(setUp: SetUp): void;
  release(): void;
}

/** One by one: where the system refuses a folder, Node's own recursive way may go on trying for ever. */
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

/** A mark of ours that a crash left unwritten. */
const isUnfinished = (name: string): boolean =>
  Object.values(names).some((mark) => name.startsWith(`${mark}.`) && /\.\d+\.new$/.test(name));

/** Less than a few writes need. What fails then fails for this reason, in whatever words. */
const freeBytesMin = 1_000_000;

export const isDiskFull = (path: string): boolean => {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize < freeBytesMin;
};

const refuseForeign = (path: string): void => {
  if (existsSync(join(path, names.mark)) || readdirSync(path).every(isUnfinished)) return;
  throw new UsageError(
    `${path} holds files of somebody else; nothing is touched. Choose an empty folder with --data DIR.`,
  );
};

const refuseRunning = (path: string): void => {
  const file = join(path, names.running);
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  if (pid > 0 && pid !== process.pid && isAlive(pid)) {
    throw new UsageError(
      `${path} is in use by a start that runs (process ${pid}). Stop it first, or choose another with --data DIR.`,
    );
  }
};

const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);

const isSetUp = (text: string | null): text is SetUp => text === 'example' || text === 'empty';

/**
 * @returns what stands in the folder; null when a set-up was broken off, or never begun.
 * @throws UsageError when data are there and nothing says that a set-up of ours was broken off: they may be a group's figures.
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
 * Takes the folder for this start. A set-up that was broken off, or `fresh`, begins anew: only what we made is thrown away.
 * @throws UsageError when it is somebody else's, in use, cannot be written, or holds data of which nobody says what they are.
 */
export const takeDataFolder = (folder: string, fresh: boolean): DataFolder => {
  if (folder.trim() === '') throw new UsageError('--data wants the name of a folder.');
  const path = resolve(folder);
  makeFolder(path);
  refuseForeign(path);
  refuseRunning(path);
  const at = (name: string) => join(path, name);
  const found = fresh ? null : standing(path);
  writeWhole(at(names.mark), 'Made by npm start; what it keeps here is thrown away by npm start -- --fresh.\n');
  writeWhole(at(names.running), String(process.pid));
  if (found === null) {
    // In this order: a crash in between leaves a folder that may be cleared.
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
