import { afterAll, beforeAll, expect, it } from 'vitest';
import type { World } from '../../../functions/ports.ts';
import { markEveryWorkbook, openQuarter } from '../../../functions/statistic/open-quarter.ts';
import { loadGroupTexts } from '../../../functions/store/publications/group-texts.ts';
import { person } from '../../../scripts/local/person.ts';
import { type Tab, textAt } from '../../../sheets/grid/tab.ts';
import { paperColumns } from '../../../sheets/secretariat/papers/layout.ts';
import { quarter } from '../../lab/small-world.ts';
import { type FaultsWorld, startQuietWorld } from '../faults/faults-world.ts';
import { meanwhile, moments } from '../questionnaire/meanwhile.ts';

/** A quarter opens above the texts in *Teksten* while the secretary types there: her words stay with their period. */
let faulty: FaultsWorld;
let drainer: World;
beforeAll(async () => {
  ({ faulty, drainer } = await startQuietWorld());
});
afterAll(() => faulty.close());

const day = 24 * 60 * 60 * 1000;
const quarterOfDays = 92;

const tab = async (): Promise<Tab> => {
  const read = await drainer.sheets.read(faulty.world.secretariat);
  const found = read.ok && read.value.tabs.find(({ title }) => title === 'Teksten');
  if (!found) throw new Error('no tab Teksten');
  return found;
};
const rowIn = (seen: Tab, key: string): number =>
  seen.rows.findIndex((_, row) => textAt(seen, row, paperColumns.code) === key);
const type = async (key: string, text: string): Promise<void> => {
  const typed = { tab: 'Teksten', row: rowIn(await tab(), key), column: paperColumns.text, text };
  await person(faulty.world.local.endpoints.google, 'owner').type(faulty.world.secretariat, [typed]);
};

it.each(moments)('%s', async (moment) => {
  const before = rowIn(await tab(), `${quarter} summary`);
  faulty.later(quarterOfDays * day);
  await openQuarter(drainer);
  await markEveryWorkbook(drainer);
  const words = `Gezegd ${moment}.`;
  const act = () => type(`${quarter} summary`, words);
  await faulty.work(meanwhile(drainer, faulty.world.secretariat, { moment, act }));
  await faulty.work(drainer);
  const seen = await tab();
  const row = rowIn(seen, `${quarter} summary`);
  // The new quarter's heading and three texts stand above it.
  expect(row - before).toBe(4);
  expect(textAt(seen, row, paperColumns.text)).toBe(words);
  expect((await loadGroupTexts(drainer.database, quarter)).summary).toBe(words);
  expect(textAt(seen, row, paperColumns.answer)).toMatch(/^✓ Bewaard/u);
});
