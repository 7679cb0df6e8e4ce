import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Disk } from '@ibl/local-firestore/store/disk.ts';
import { openRows } from '@ibl/local-google/admin/rows.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeDataFolder } from '../../../scripts/local/data-folder.ts';
import { UsageError } from '../../../scripts/options.ts';

/** `npm start` takes, refuses or clears its data folder. */

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ibl-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

/** A folder of ours with a year of figures in it. */
const fill = (): void => {
  const first = takeDataFolder(folder, false);
  mkdirSync(at('google'));
  for (const name of ['google/google.sqlite', 'firestore.sqlite', 'push-secret']) writeFileSync(at(name), 'figures');
  first.complete('empty');
  first.release();
};

const figures = (): readonly boolean[] =>
  ['google/google.sqlite', 'firestore.sqlite', 'push-secret'].map((name) => existsSync(at(name)));

it('finds what was set up', () => {
  fill();
  expect(takeDataFolder(folder, false).setUp).toBe('empty');
  expect(figures()).toEqual([true, true, true]);
});

it.each([
  ['is missing', () => rmSync(at('set-up-complete'))],
  ['is empty', () => writeFileSync(at('set-up-complete'), '')],
  ['is cut off', () => writeFileSync(at('set-up-complete'), 'em')],
  ['is damaged', () => writeFileSync(at('set-up-complete'), '\0\0\0\0\0')],
  [
    'is empty beside the mark of a set-up',
    () => {
      writeFileSync(at('set-up-complete'), '');
      writeFileSync(at('set-up-begun'), '');
    },
  ],
] as const)('touches no data whose set-up-complete %s, and says what to do', (_, damage) => {
  fill();
  damage();
  const before = readdirSync(folder).sort();
  for (let times = 0; times < 2; times++) expect(() => takeDataFolder(folder, false)).toThrow(UsageError);
  expect(() => takeDataFolder(folder, false)).toThrow(/set-up-complete.*--fresh/);
  expect([figures(), readdirSync(folder).sort()]).toEqual([[true, true, true], before]);
});

it('goes on when the word was written by hand', () => {
  fill();
  writeFileSync(at('set-up-complete'), 'example\n');
  expect(takeDataFolder(folder, false).setUp).toBe('example');
});

it('throws away what a set-up left that was broken off', () => {
  takeDataFolder(folder, false).release();
  writeFileSync(at('push-secret'), 'half');
  const again = takeDataFolder(folder, false);
  expect([again.setUp, existsSync(at('push-secret'))]).toEqual([null, false]);
});

it('throws away everything of ours, and nothing else, when asked to start over', () => {
  fill();
  writeFileSync(at('mine.txt'), 'mine');
  writeFileSync(at('set-up-complete'), '');
  expect(takeDataFolder(folder, true).setUp).toBeNull();
  expect([figures(), readFileSync(at('mine.txt'), 'utf8')]).toEqual([[false, false, false], 'mine']);
});

it('goes on after a crash between the end of the set-up and the removal of its mark', () => {
  fill();
  writeFileSync(at('set-up-begun'), '');
  expect(takeDataFolder(folder, false).setUp).toBe('empty');
  expect([figures(), existsSync(at('set-up-begun'))]).toEqual([[true, true, true], false]);
});

it('takes a folder in which only a half-written mark of ours lies, and no other', () => {
  writeFileSync(at('ibl-data.4711.new'), '');
  expect(takeDataFolder(folder, false).setUp).toBeNull();
  const foreign = mkdtempSync(join(tmpdir(), 'ibl-foreign-'));
  writeFileSync(join(foreign, 'figures.new'), '');
  expect(() => takeDataFolder(foreign, true)).toThrow(UsageError);
  rmSync(foreign, { recursive: true });
});

it('leaves keys and data for the owner’s eyes only', () => {
  const taken = takeDataFolder(folder, false);
  taken.complete('empty');
  const [rows, disk] = [openRows(at('google')), new Disk(at('firestore.sqlite'))];
  rows.put('kind', 'key', 'text');
  rows.commit();
  const modes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(at(name)).isFile())
    .map((name) => [name, (statSync(at(name)).mode & 0o777).toString(8)]);
  rows.close();
  disk.close();
  expect(modes.length).toBeGreaterThan(5);
  expect(modes.filter(([, mode]) => mode !== '600')).toEqual(process.platform === 'win32' ? modes : []);
});
