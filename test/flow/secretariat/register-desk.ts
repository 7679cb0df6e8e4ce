import { defaultDates, type Quarter, startOfDay } from '../../../domain/calendar/quarter.ts';
import type { EventInput } from '../../../domain/libraries/change-row.ts';
import { loadWorkbooks } from '../../../functions/store/register/registry.ts';
import { person } from '../../../scripts/local/person.ts';
import { type Tab, textAt } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { eventColumns, eventRowsIn } from '../../../sheets/secretariat/register/event-row.ts';
import { registerColumns } from '../../../sheets/secretariat/register/register.ts';
import type { SmallWorld } from '../../lab/small-world.ts';

const sweepsMax = 200;
const waitMilliseconds = 100;

/** The secretary at her tab *Register*: types in the rows of changes, ticks, reads what stands beside them. */
export const registerDesk = (world: SmallWorld) => {
  const tab = async (): Promise<Tab> => {
    const read = await world.local.world.sheets.read(world.secretariat);
    const found = read.ok && read.value.tabs.find(({ title }) => title === 'Register');
    if (!found) throw new Error('no tab Register');
    return found;
  };
  const typed = async (cells: readonly { row: number; column: number; text: string | boolean }[]) => {
    await person(world.local.endpoints.google, 'owner').type(
      world.secretariat,
      cells.map((cell) => ({ tab: 'Register', ...cell })),
    );
    await looked();
  };
  /** The calls of a minute may be spent: what is left due then is the next sweeps'; and a look may still be going on. */
  const looked = async (): Promise<void> => {
    const { database, clock } = world.local.world;
    for (let sweeps = 0; sweeps < sweepsMax; sweeps++) {
      await world.local.google.settled();
      const now = clock.now();
      const workbooks = await loadWorkbooks(database);
      const due = workbooks.some(({ dueAt }) => dueAt !== null && dueAt <= now);
      if (!due && !workbooks.some(({ leaseUntil }) => leaseUntil > now)) return;
      if (due) await world.local.fire('sweep');
      else await clock.sleep(waitMilliseconds);
    }
    throw new Error('the workbooks are not looked at');
  };
  const rowOf = async (number: number): Promise<number> => {
    const row = eventRowsIn(await tab()).get(`verandering-${number}`);
    if (row === undefined) throw new Error(`no row of changes ${number}`);
    return row;
  };
  const rowOfLibrary = async (library: string): Promise<number> => {
    const seen = await tab();
    const row = seen.rows.findIndex((_, at) => textAt(seen, at, registerColumns.code) === library);
    if (row < 0) throw new Error(`no row of ${library}`);
    return row;
  };
  return {
    tab,
    looked,
    rowOf,
    rowOfLibrary,
    fill: async (number: number, inputs: Partial<Record<EventInput, string>>) => {
      const row = await rowOf(number);
      await typed(
        Object.entries(inputs).map(([input, text]) => ({ row, column: eventColumns[input as EventInput], text })),
      );
    },
    tick: async (number: number, ticked: boolean) =>
      typed([{ row: await rowOf(number), column: eventColumns.box, text: ticked }]),
    pasteAddress: async (library: string, address: string) =>
      typed([{ row: await rowOfLibrary(library), column: registerColumns.address, text: address }]),
    /** The morning on which a quarter has opened. */
    morningOf: async (of: Quarter): Promise<void> => {
      await world.local.setClock(startOfDay(defaultDates(of).opensOn) + 6 * 60 * 60 * 1000);
      await world.local.fire('daily');
      await looked();
    },
    /** Types in a quarter of whatever workbook. */
    typeIn: async (workbook: string, of: Quarter, cells: Partial<Record<RowCode, string | boolean>>) => {
      const tabCells = Object.entries(cells).map(([code, text]) => ({
        tab: tabTitle(of),
        row: freshPlaces(of).get(code as RowCode) ?? -1,
        column: columns.input,
        text,
      }));
      await person(world.local.endpoints.google, 'owner').type(workbook, tabCells);
      await looked();
    },
    /** What stands beside a row of changes. */
    answer: async (number: number): Promise<string> => textAt(await tab(), await rowOf(number), registerColumns.answer),
    answerOf: async (library: string): Promise<string> =>
      textAt(await tab(), await rowOfLibrary(library), registerColumns.answer),
  };
};
