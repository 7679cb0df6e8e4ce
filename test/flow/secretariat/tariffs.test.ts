import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishPeriod } from '../../../functions/statistic/publish.ts';
import { loadTariffs } from '../../../functions/store/register/tariffs.ts';
import { person } from '../../../scripts/local/person.ts';
import { textAt } from '../../../sheets/grid/tab.ts';
import { tariffColumns } from '../../../sheets/secretariat/settings/tariffs/layout.ts';
import { completeForm, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** Tariffs typed in *Instellingen* appear in IBL-statistiek. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const tab = async (workbook: string, name: string) => {
  const read = await world.local.world.sheets.read(workbook);
  const found = read.ok && read.value.tabs.find(({ title }) => title === name);
  if (!found) throw new Error(`no tab ${name}`);
  return found;
};
const rowsShown = async (): Promise<string[]> =>
  (await tab(world.statistic, 'Kwartaal per bibliotheek')).rows.map((cells) =>
    cells.map(({ shown }) => shown).join(' | '),
  );

describe('the tariffs', () => {
  it('that are known from the beginning are kept without anybody typing', async () => {
    for (const library of ['PB-ARN', 'PB-DEV', 'PB-MDB'] as const)
      await world.type(library, { ...completeForm(), done: true });
    await publishPeriod(world.local.world, quarter);
    expect((await loadTariffs(world.local.world.database)).get('2021')).toEqual({ b2b: 6.75, transport: 4 });
    expect((await rowsShown()).join('\n')).toContain('N.v.t.: de tarieven van 2026 zijn nog niet bekend.');
  });

  it('are typed in Instellingen, answered there, and settle in Kwartaal per bibliotheek', async () => {
    const settings = await tab(world.secretariat, 'Instellingen');
    const row = settings.rows.findIndex((_, at) => textAt(settings, at, tariffColumns.year) === '2026');
    const typed = (column: number, text: string) => ({ tab: 'Instellingen', row, column, text });
    await person(world.local.endpoints.google, 'owner').type(world.secretariat, [
      typed(tariffColumns.b2b, '6,75'),
      typed(tariffColumns.transport, '€ 4,00'),
    ]);
    await world.local.google.settled();
    expect(textAt(await tab(world.secretariat, 'Instellingen'), row, tariffColumns.answer)).toBe(
      '✓ Wij rekenen met € 6,75 en € 4,00.',
    );
    await publishPeriod(world.local.world, quarter);
    // 463 − 214 = 249 × 6,75; 214 × 4,00
    expect((await rowsShown()).find((row_) => row_.startsWith('Arnhem – '))).toMatch(
      /\| 463 \|.*\| 214 \|.*\| \+€ 1\.680,75 \| € 856,00/u,
    );
  });
});
