import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { person } from '../../../scripts/local/person.ts';
import type { Tab } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import { worklistColumns } from '../../../sheets/secretariat/questions/worklist.ts';
import type { LibraryId, SmallWorld } from '../../lab/small-world.ts';

/** Library and secretary over one year: what each types, and what each reads, over real HTTP. */
export const conversationDesk = (world: SmallWorld, library: LibraryId) => {
  const { local } = world;

  const tabOf = async (workbook: string, wanted: (tab: Tab) => boolean): Promise<Tab> => {
    const read = await local.world.sheets.read(workbook);
    const tab = read.ok ? read.value.tabs.find(wanted) : undefined;
    if (!tab) throw new Error('no such tab');
    return tab;
  };

  /** The summaries are made again every minute. */
  const worklist = async (): Promise<readonly (readonly string[])[]> => {
    await local.fire('publish');
    await local.google.settled();
    const tab = await tabOf(world.secretariat, ({ title }) => title === 'Vragen');
    return tab.rows.map((row) => row.map((cell) => cell.shown));
  };

  const answer = async (row: number, column: number, text: string | boolean): Promise<void> => {
    await person(local.endpoints.google, 'owner').type(world.secretariat, [{ tab: 'Vragen', row, column, text }]);
    await local.google.settled();
  };

  return {
    tabOf,
    worklist,
    answer,
    stored: (of: Quarter) => loadSubmission(local.world.database, library, of),
    /** Sets the clock and lets a night pass. */
    atNight: async (instant: number): Promise<void> => {
      await local.setClock(instant);
      await local.fire('daily');
      await local.google.settled();
    },
    typeIn: (
      of: Quarter,
      cells: Partial<Record<RowCode, string | boolean>>,
      column: keyof typeof columns = 'input',
    ): Promise<void> => world.type(library, cells, column, of),
    shown: async (of: Quarter, code: RowCode, column: keyof typeof columns = 'verdict'): Promise<string> => {
      const tab = await tabOf(world.workbooks[library], ({ sheetId }) => sheetId === sheetIdOf(of));
      return tab.rows[freshPlaces(of).get(code) ?? -1]?.[columns[column]]?.shown ?? '';
    },
    /** The first row of *Vragen* that waits for the secretary; -1 = none. */
    rowWaiting: async (begins = ''): Promise<number> =>
      (await worklist()).findIndex(
        (cells) => cells[worklistColumns.waitsFor] === 'u' && cells[worklistColumns.stands]?.startsWith(begins),
      ),
    overviewOf: async (city: string): Promise<readonly string[]> => {
      await local.fire('publish');
      const tab = await tabOf(world.secretariat, ({ title }) => title === 'Overzicht');
      return (tab.rows.find((row) => row[0]?.shown === city) ?? []).map((cell) => cell.shown);
    },
  };
};
