import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../options.ts';

/** What `npm start` keeps in its data folder; nothing else in it is ever touched. */
const names = {
  mark: 'ibl-data',
  running: 'running.pid',
  endpoints: 'endpoints.json',
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
  mkdirSync(path);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const refuseForeign = (path: string): void => {
  if (existsSync(join(path, names.mark)) || readdirSync(path).length === 0) return;
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

const clear = (path: string): void => {
  for (const name of [...kept, names.complete, names.log]) rmSync(join(path, name), { recursive: true, force: true });
};

/**
 * Takes the folder for this start. A set-up that was broken off, or `fresh`, begins anew: only what we made is thrown away.
 * @throws UsageError when it is somebody else's, in use, or cannot be written.
 */
export const takeDataFolder = (folder: string, fresh: boolean): DataFolder => {
  if (folder.trim() === '') throw new UsageError('--data wants the name of a folder.');
  const path = resolve(folder);
  makeFolder(path);
  refuseForeign(path);
  refuseRunning(path);
  const at = (name: string) => join(path, name);
  const found = read(at(names.complete)) as SetUp | null;
  if (fresh || !found) clear(path);
  writeFileSync(at(names.mark), 'Made by npm start; what it keeps here is thrown away by npm start -- --fresh.\n');
  writeFileSync(at(names.running), String(process.pid));
  rmSync(at(names.endpoints), { force: true });
  return {
    path,
    endpoints: at(names.endpoints),
    log: at(names.log),
    setUp: fresh ? null : found,
    complete: (setUp) => writeFileSync(at(names.complete), setUp),
    release: () => {
      rmSync(at(names.endpoints), { force: true });
      rmSync(at(names.running), { force: true });
    },
  };
};
