import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGroupTexts } from '../../../functions/store/publications/group-texts.ts';
import { loadSummary } from '../../../functions/store/register/registry.ts';
import { person } from '../../../scripts/local/person.ts';
import { textAt } from '../../../sheets/grid/tab.ts';
import { paperColumns } from '../../../sheets/secretariat/papers/layout.ts';
import { quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** The working group's three texts, typed by the secretary over real HTTP. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const tab = async () => {
  const read = await world.local.world.sheets.read(world.secretariat);
  const found = read.ok && read.value.tabs.find(({ title }) => title === 'Teksten');
  if (!found) throw new Error('no tab Teksten');
  return found;
};
const rowOf = async (key: string): Promise<number> => {
  const seen = await tab();
  return seen.rows.findIndex((_, row) => textAt(seen, row, paperColumns.code) === key);
};
const type = async (key: string, text: string): Promise<string> => {
  const row = await rowOf(key);
  const typed = [{ tab: 'Teksten', row, column: paperColumns.text, text }];
  await person(world.local.endpoints.google, 'owner').type(world.secretariat, typed);
  await world.local.google.settled();
  return textAt(await tab(), row, paperColumns.answer);
};
const marks = async () => (await loadSummary(world.local.world.database))?.marks ?? 0;

describe('a text of the working group', () => {
  it('is empty before it is written', async () => {
    expect(await loadGroupTexts(world.local.world.database, quarter)).toEqual({
      summary: '',
      analysis: '',
      advice: '',
    });
  });

  it('is kept as typed, per period, answered beside it, and has the papers made again', async () => {
    const before = await marks();
    expect(await type(`${quarter} summary`, 'Er is meer geleverd.')).toBe('✓ Bewaard: 20 tekens.');
    await type('2026 advice', 'Verhoog het tarief niet.');
    const { database } = world.local.world;
    expect(await loadGroupTexts(database, quarter)).toEqual({
      summary: 'Er is meer geleverd.',
      analysis: '',
      advice: '',
    });
    expect((await loadGroupTexts(database, '2026')).advice).toBe('Verhoog het tarief niet.');
    expect(await marks()).toBe(before + 2);
  });

  it('is kept once: the same text typed again marks nothing', async () => {
    const before = await marks();
    await type(`${quarter} summary`, 'Er is meer geleverd.');
    expect(await marks()).toBe(before);
  });

  it('may be taken away again', async () => {
    expect(await type(`${quarter} summary`, '')).toMatch(/^Nog niet geschreven\./u);
    expect((await loadGroupTexts(world.local.world.database, quarter)).summary).toBe('');
  });

  it('comes back when the tab is thrown away', async () => {
    const { sheetId } = await tab();
    const address = `${world.local.endpoints.google}/v4/spreadsheets/${world.secretariat}:batchUpdate`;
    await fetch(address, {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ requests: [{ deleteSheet: { sheetId } }] }),
    });
    await world.local.google.settled();
    expect(textAt(await tab(), await rowOf('2026 advice'), paperColumns.text)).toBe('Verhoog het tarief niet.');
    expect((await loadGroupTexts(world.local.world.database, '2026')).advice).toBe('Verhoog het tarief niet.');
  });
});
