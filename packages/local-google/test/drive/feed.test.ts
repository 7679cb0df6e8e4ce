import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRows } from '../../src/admin/rows.ts';
import { ANNE, BART, createRig, ROBOT } from './rig.ts';

/** Files, sharing, feeds and channels survive a restart; an unfinished write does not. */

test('a second start on the same data finds files, sharing, feeds and channels where they were', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'drive-'));
  const rows = openRows(folder);
  const rig = createRig(rows);
  const { startPageToken } = await rig.ok(ROBOT, 'GET', 'changes/startPageToken');
  const id = await rig.sheet(ANNE, 'Opgave');
  await rig.share(ANNE, id, ROBOT);
  const gone = await rig.sheet(BART, 'Weg');
  await rig.share(BART, gone, ROBOT);
  await rig.ok(BART, 'DELETE', `files/${gone}`);
  const body = { id: 'kanaal', type: 'web_hook', address: 'http://127.0.0.1:1/' };
  const channel = await rig.ok(ROBOT, 'POST', `changes/watch?pageToken=${startPageToken}`, body);
  rows.commit();
  const questions = ['changes?pageToken=1', `files/${id}?fields=*`, 'files?fields=*', 'changes/startPageToken'];
  const before = await Promise.all(questions.map((path) => rig.call(ROBOT, 'GET', path)));
  rows.close();

  const again = createRig(openRows(folder));
  expect(await Promise.all(questions.map((path) => again.call(ROBOT, 'GET', path)))).toEqual(before);
  expect((await again.call(ROBOT, 'POST', 'channels/stop', channel)).status).toBe(204);
  rmSync(folder, { recursive: true });
});

test('what was not committed is not there after a crash, what was is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'));
  const rows = openRows(folder);
  let crashes = 0;
  const found = (): unknown => {
    const copy = join(folder, `crash-${++crashes}`);
    cpSync(join(folder, 'google.sqlite'), join(copy, 'google.sqlite'));
    cpSync(join(folder, 'google.sqlite-wal'), join(copy, 'google.sqlite-wal'));
    return openRows(copy).all('soort');
  };
  rows.put('soort', 'a', '1');
  rows.put('soort', 'b', '1');
  rows.commit();
  rows.remove('soort', 'b');
  rows.put('soort', 'a', '2');
  expect(found()).toEqual([
    { key: 'a', text: '1' },
    { key: 'b', text: '1' },
  ]);
  rows.commit();
  expect(found()).toEqual([{ key: 'a', text: '2' }]);
  rmSync(folder, { recursive: true });
});

test('a folder that is in use is refused by name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rows-'));
  const rows = openRows(folder);
  expect(() => openRows(folder)).toThrow(`Cannot keep data in ${folder}: it is in use`);
  rows.close();
  openRows(folder).close();
  rmSync(folder, { recursive: true });
});
