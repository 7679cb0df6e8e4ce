import type { Period } from '../../../domain/statistics/statistic.ts';
import { numberKey } from '../../../functions/store/database.ts';
import { loadEdition } from '../../../functions/store/publications/publications.ts';
import { person } from '../../../scripts/local/person.ts';
import type { Tab } from '../../../sheets/grid/tab.ts';
import type { SmallWorld } from '../../lab/small-world.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The secretary at *Overzicht*: types, lets time go by, reads there and in *IBL-statistiek*. */
export const overviewDesk = (world: () => SmallWorld) => {
  const publish = async (): Promise<void> => {
    await world().local.fire('publish');
    await world().local.google.settled();
  };
  const tabOf = async (workbook: string, title: string): Promise<Tab> => {
    const read = await world().local.world.sheets.read(workbook);
    const tab = read.ok ? read.value.tabs.find((one) => one.title === title) : undefined;
    if (!tab) throw new Error(`no tab ${title}`);
    return tab;
  };
  return {
    publish,
    tabOf,
    /** It is that late, and the nightly work and a publication have been done. */
    becomes: async (instant: number): Promise<void> => {
      await world().local.setClock(instant);
      await world().local.fire('daily');
      await publish();
    },
    /** What a tab of *IBL-statistiek* shows. */
    rowsOf: async (title: string): Promise<readonly (readonly string[])[]> =>
      (await tabOf(world().statistic, title)).rows.map((row) => row.map(({ shown }) => shown)),
    shows: async ({ row, column }: Place): Promise<string> =>
      (await tabOf(world().secretariat, 'Overzicht')).rows[row]?.[column]?.shown ?? '',
    type: async (place: Place, text: string | boolean): Promise<void> => {
      const secretary = person(world().local.endpoints.google, 'owner');
      await secretary.type(world().secretariat, [{ tab: 'Overzicht', ...place, text }]);
      await world().local.google.settled();
    },
    /** Everything that is stored of an edition, to the last byte. */
    bytesOf: async (period: Period, edition: number): Promise<string> => {
      const { database } = world().local.world;
      const document = await database.editions(period).doc(numberKey(edition)).get();
      const stored = await loadEdition(database, period, edition);
      return JSON.stringify([document.data(), stored?.text]);
    },
  };
};
