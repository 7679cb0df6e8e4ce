import { defaultDates, type Quarter, startOfDay } from '../../domain/calendar/quarter.ts';
import { provision } from '../../functions/handlers/provision.ts';
import { movableClock } from '../../scripts/local/clock.ts';
import { person } from '../../scripts/local/person.ts';
import { type Local, serviceAccount, startLocal } from '../../scripts/local/start-local.ts';
import { columns, freshPlaces, type RowCode } from '../../sheets/questionnaire/layout.ts';
import { tabTitle } from '../../sheets/questionnaire/quarter-tab.ts';
import { questionnaireTitle, secretariatTitle, statisticTitle } from '../../sheets/texts.ts';

/** Three libraries in a quarter that has just opened, on local services of their own, in memory. */
export const quarter: Quarter = '2026-Q1';
export const libraries = [
  { id: 'PB-ARN', name: 'Rozet', city: 'Arnhem', province: 'Gelderland', from: '2025-Q1' as Quarter, to: null },
  {
    id: 'PB-DEV',
    name: 'Athenaeumbibliotheek',
    city: 'Deventer',
    province: 'Overijssel',
    from: '2025-Q1' as Quarter,
    to: null,
  },
  { id: 'PB-MDB', name: 'ZB', city: 'Middelburg', province: 'Zeeland', from: '2025-Q1' as Quarter, to: null },
];
export type LibraryId = 'PB-ARN' | 'PB-DEV' | 'PB-MDB';

export interface SmallWorld {
  readonly local: Local;
  readonly workbooks: Readonly<Record<LibraryId, string>>;
  readonly statistic: string;
  readonly secretariat: string;
  readonly logged: readonly string[];
  /** Types as the library's staff; resolves when every push has been answered. */
  type(
    library: LibraryId,
    cells: Partial<Record<RowCode, string | boolean>>,
    column?: keyof typeof columns,
    of?: Quarter,
  ): Promise<void>;
  /** The text a cell shows, by row code and column. */
  shown(library: LibraryId, code: RowCode, column: keyof typeof columns): Promise<string>;
  close(): Promise<void>;
}

export const staffOf = (library: LibraryId): string => `ibl.${library.toLowerCase()}@voorbeeld.nl`;

const makeWorkbooks = async (google: string, registered: typeof libraries) => {
  const owner = person(google, 'owner');
  const make = async (title: string, staff?: string) => {
    const id = await owner.createWorkbook(title, '');
    await owner.share(id, serviceAccount, 'writer');
    if (staff) await owner.share(id, staff, 'writer');
    return id;
  };
  const statistic = await make(statisticTitle);
  const secretariat = await make(secretariatTitle);
  const entries: [string, string][] = [];
  for (const { id, name } of registered)
    entries.push([id, await make(questionnaireTitle(name), staffOf(id as LibraryId))]);
  return { statistic, secretariat, workbooks: Object.fromEntries(entries) as Record<LibraryId, string> };
};

/** The size of the real group. Libraries beyond the first three are numbered. */
export const fourteenLibraries: typeof libraries = Array.from({ length: 14 }, (_, index) => {
  const city = `Stad ${String(index + 1).padStart(2, '0')}`;
  const more = {
    id: `PB-${index + 1}`,
    name: `Bibliotheek ${city}`,
    city,
    province: 'Utrecht',
    from: '2025-Q1' as Quarter,
  };
  return libraries[index] ?? { ...more, to: null };
});

/** @param data the folder for data and board files; absent = in memory, without board files. */
export const startSmallWorld = async (data?: string, registered = libraries): Promise<SmallWorld> => {
  const clock = movableClock();
  clock.set(startOfDay(defaultDates(quarter).opensOn) + 6 * 60 * 60 * 1000);
  const logged: string[] = [];
  const local = await startLocal({ port: 0, clock, log: (line) => logged.push(line), ...(data && { data }) });
  const made = await makeWorkbooks(local.endpoints.google, registered);
  await provision(local.world, registered);
  await local.google.settled();
  const rowOf = (code: RowCode, of: Quarter = quarter): number => {
    const row = freshPlaces(of).get(code);
    if (row === undefined) throw new Error(`no row for ${code}`);
    return row;
  };
  return {
    local,
    ...made,
    logged,
    type: async (library, cells, column = 'input', of = quarter) => {
      const typed = Object.entries(cells).map(([code, text]) => ({
        tab: tabTitle(of),
        row: rowOf(code as RowCode, of),
        column: columns[column],
        text,
      }));
      await person(local.endpoints.google, staffOf(library)).type(made.workbooks[library], typed);
      await local.google.settled();
    },
    shown: async (library, code, column) => {
      const read = await local.world.sheets.read(made.workbooks[library]);
      if (!read.ok) throw new Error(read.reason);
      const tab = read.value.tabs.find(({ title }) => title === tabTitle(quarter));
      return tab?.rows[rowOf(code)]?.[columns[column]]?.shown ?? '';
    },
    close: () => local.close(),
  };
};

/**
 * The state after the secretary's tick on *Publiceer nu*: the open quarter is published, whatever
 * has been handed in.
 */
export const showOpenQuarter = async ({ local }: SmallWorld): Promise<void> => {
  await local.world.database.quarters.doc(quarter).update({ fitness: 'published' });
};

export { completeForm } from '../../scripts/example/complete-form.ts';
