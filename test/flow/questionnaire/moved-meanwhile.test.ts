import { afterAll, beforeAll, expect, it } from 'vitest';
import type { World } from '../../../functions/ports.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import { quarter } from '../../lab/small-world.ts';
import { type FaultsWorld, idOf, startQuietWorld } from '../faults/faults-world.ts';
import { meanwhile } from './meanwhile.ts';

/** Found by the simulation: rows move between our read and our write, and Google rejects the write. */
let faulty: FaultsWorld;
let drainer: World;
beforeAll(async () => {
  ({ faulty, drainer } = await startQuietWorld());
});
afterAll(() => faulty.close());

const loud = (): readonly string[] => faulty.logged.filter((line) => line.includes('"severity":"ERROR"'));
const sheetId = sheetIdOf(quarter);

it('A tab that is thrown away during a look is built again a minute later, and nobody is told of a fault', async () => {
  const workbook = idOf(faulty, 'PB-ARN');
  await faulty.world.type('PB-ARN', { lending_filled_loans: 'ca. 40' });
  const act = () => faulty.change(workbook, [{ deleteSheet: { sheetId } }]);
  await faulty.work(meanwhile(drainer, workbook, { moment: 'between the save and the write', act }));
  expect(await faulty.workbook(workbook)).toMatchObject({ trouble: null });
  faulty.later(60_000);
  await faulty.work(drainer);
  const read = await drainer.sheets.read(workbook);
  expect(read.ok && read.value.tabs.some((tab) => tab.sheetId === sheetId)).toBe(true);
  expect(loud()).toEqual([]);
});

it('A batch that is wrong for a workbook as it was read is a fault of ours', async () => {
  const read = await drainer.sheets.read(idOf(faulty, 'PB-DEV'));
  if (!read.ok) throw new Error(read.reason);
  await expect(drainer.sheets.apply(read.value, [{ deleteSheet: { sheetId: 123_456 } }])).rejects.toThrow(/123456/);
});
