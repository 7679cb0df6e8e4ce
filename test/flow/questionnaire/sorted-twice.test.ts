import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../../../functions/ports.ts';
import { person } from '../../../scripts/local/person.ts';
import type { Tab } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { recoveredSheetId } from '../../../sheets/questionnaire/repair/recovered.ts';
import { completeForm, type LibraryId, quarter } from '../../lab/small-world.ts';
import { type FaultsWorld, idOf, startFaultsWorld } from '../faults/faults-world.ts';
import { meanwhile, moments } from './meanwhile.ts';

/**
 * A tab is sorted, sorted again during the check, and a figure is typed where our sum was. The
 * Sheets API has no precondition, so our write replaces the figure by the sum.
 */
let faulty: FaultsWorld;
let drainer: World;
const libraries = ['PB-ARN', 'PB-DEV'] as const;
const colleague = 'tweede@voorbeeld.nl';
const sheetId = sheetIdOf(quarter);

const rest = async (): Promise<void> => {
  while ((await faulty.work(drainer)) > 0);
};

beforeAll(async () => {
  faulty = await startFaultsWorld();
  drainer = faulty.drainer();
  await rest();
  const owner = person(faulty.world.local.endpoints.google, 'owner');
  for (const library of libraries) await owner.share(idOf(faulty, library), colleague, 'writer');
});
afterAll(() => faulty.close());

const tabIn = async (library: LibraryId, id: number): Promise<Tab | undefined> => {
  const read = await drainer.sheets.read(idOf(faulty, library));
  return read.ok ? read.value.tabs.find((one) => one.sheetId === id) : undefined;
};

const inputs = async (library: LibraryId) => (await tabIn(library, sheetId))?.rows ?? [];
const kept = async (library: LibraryId): Promise<readonly string[]> =>
  ((await tabIn(library, recoveredSheetId))?.rows ?? []).slice(1).map((row) => row[0]?.shown ?? '');

const rowOf = (code: RowCode): number => freshPlaces(quarter).get(code) ?? -1;

/** The owner of the file sorts whole rows by their labels; no protection binds her. */
const sort = async (library: LibraryId, sortOrder: 'ASCENDING' | 'DESCENDING'): Promise<void> => {
  const range = {
    sheetId,
    startRowIndex: rowOf('lending_requests_received'),
    endRowIndex: rowOf('lending_unfilled') + 1,
    startColumnIndex: 0,
    endColumnIndex: Object.keys(columns).length,
  };
  await faulty.change(idOf(faulty, library), [{ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder }] } }]);
};

const figure = '777';

describe.each(moments.slice(0, 2).map((moment, index) => ({ moment, library: libraries[index] as LibraryId })))(
  'a figure typed $moment',
  ({ moment, library }) => {
    it('stands in Teruggevonden, and the cell that holds a sum of ours instead is asked about', async () => {
      await faulty.world.type(library, completeForm());
      await rest();
      await sort(library, 'DESCENDING');
      const sum = (await inputs(library)).findIndex((row) => row[columns.code]?.shown === 'lending_filled');
      const act = async (): Promise<void> => {
        await sort(library, 'ASCENDING');
        const google = person(faulty.world.local.endpoints.google, colleague);
        await google.type(idOf(faulty, library), [
          { tab: tabTitle(quarter), row: sum, column: columns.input, text: figure },
        ]);
      };
      await faulty.work(meanwhile(drainer, idOf(faulty, library), { moment, act }));
      await rest();
      expect(await kept(library)).toContain(figure);
      const row = (await inputs(library))[sum] ?? [];
      expect(row[columns.code]?.shown).not.toBe('lending_filled');
      expect(row[columns.verdict]?.shown).toMatch(/^Aanpassen: hier staat een optelling van ons\./);
    });
  },
);
