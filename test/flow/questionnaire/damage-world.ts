import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { defaultDates, type Quarter, startOfDay } from '../../../domain/calendar/quarter.ts';
import type { Finding } from '../../../domain/submissions/finding.ts';
import { provision } from '../../../functions/handlers/provision.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { movableClock } from '../../../scripts/local/clock.ts';
import { person } from '../../../scripts/local/person.ts';
import { type Local, serviceAccount, startLocal } from '../../../scripts/local/start-local.ts';
import type { Tab, Workbook } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { recoveredSheetId } from '../../../sheets/questionnaire/repair/recovered.ts';
import { questionnaireTitle, secretariatTitle, statisticTitle } from '../../../sheets/texts.ts';

export type Request = sheets_v4.Schema$Request;
export type Typing = Readonly<Partial<Record<RowCode, string | boolean>>>;

export const quarter: Quarter = '2026-Q1';
export const sheetId = sheetIdOf(quarter);
export const rowOf = (code: RowCode): number => freshPlaces(quarter).get(code) ?? -1;

/** One library of its own for one case, with a person who has its workbook open. */
export interface Victim {
  readonly library: string;
  readonly workbookId: string;
  /** Types as the library's staff, in the cells of a fresh tab. */
  type(cells: Typing, column?: keyof typeof columns): Promise<void>;
  /** What the owner of the file does, whom no protection binds; resolves when every push has been answered. */
  send(...requests: readonly Request[]): Promise<void>;
  workbook(): Promise<Workbook>;
  tab(): Promise<Tab | undefined>;
  /** What a cell shows in the row that has this code now. */
  shown(code: RowCode, column?: keyof typeof columns): Promise<string>;
  /** The values of what was read and is not blank. */
  read(): Promise<Readonly<Record<string, unknown>>>;
  open(): Promise<readonly Finding[]>;
  /** First column of *Teruggevonden*, without its head. */
  recovered(): Promise<readonly string[]>;
}

export interface DamageWorld {
  readonly local: Local;
  /** The next untouched library. */
  victim(): Victim;
  readonly logged: readonly string[];
  close(): Promise<void>;
}

const staff = (index: number): string => `ibl${index}@voorbeeld.nl`;
const nameOf = (index: number): string => `Bibliotheek ${index}`;
const idOf = (index: number): string => `PB-${String(index).padStart(3, '0')}`;

const victimOf = (local: Local, library: string, workbookId: string, account: string): Victim => {
  const { world, google } = local;
  const workbook = async (): Promise<Workbook> => {
    const read = await world.sheets.read(workbookId);
    if (!read.ok) throw new Error(read.reason);
    return read.value;
  };
  const tab = async (): Promise<Tab | undefined> => (await workbook()).tabs.find((one) => one.sheetId === sheetId);
  const reading = async () => (await loadSubmission(world.database, library, quarter))?.reading;
  return {
    library,
    workbookId,
    workbook,
    tab,
    type: async (cells, column = 'input') => {
      const typed = Object.entries(cells).map(([code, text]) => ({
        tab: tabTitle(quarter),
        row: rowOf(code as RowCode),
        column: columns[column],
        text: text ?? '',
      }));
      await person(local.endpoints.google, account).type(workbookId, typed);
      await google.settled();
    },
    send: async (...requests) => {
      const response = await fetch(`${local.endpoints.google}/v4/spreadsheets/${workbookId}:batchUpdate`, {
        method: 'POST',
        headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
        body: JSON.stringify({ requests }),
      });
      if (!response.ok) throw new Error(await response.text());
      await google.settled();
    },
    shown: async (code, column = 'verdict') => {
      const rows = (await tab())?.rows ?? [];
      const at = rows.findIndex((row) => row.some((cell) => cell.shown === code));
      const shift = (rows[at]?.findIndex((cell) => cell.shown === code) ?? columns.code) - columns.code;
      return rows[at]?.[columns[column] + shift]?.shown ?? '';
    },
    read: async () =>
      Object.fromEntries(
        ((await reading())?.observations ?? [])
          .filter(({ kind }) => kind !== 'blank')
          .map(({ measure, kind, value }) => [measure, value ?? kind]),
      ),
    open: async () => ((await reading())?.findings ?? []).filter(({ settled, level }) => !settled && level !== 'info'),
    recovered: async () => {
      const kept = (await workbook()).tabs.find((one) => one.sheetId === recoveredSheetId);
      return (kept?.rows ?? []).slice(1).map((row) => row[0]?.shown ?? '');
    },
  };
};

/** As many libraries as there are cases, in a quarter that has just opened. */
export const startDamageWorld = async (count: number): Promise<DamageWorld> => {
  const clock = movableClock();
  clock.set(startOfDay(defaultDates(quarter).opensOn) + 6 * 60 * 60 * 1000);
  const logged: string[] = [];
  const local = await startLocal({ port: 0, clock, log: (line) => logged.push(line) });
  const owner = person(local.endpoints.google, 'owner');
  const make = async (title: string): Promise<string> => {
    const id = await owner.createWorkbook(title, '');
    await owner.share(id, serviceAccount, 'writer');
    return id;
  };
  await make(statisticTitle);
  await make(secretariatTitle);
  const ids: string[] = [];
  for (let index = 0; index < count; index++) {
    const id = await make(questionnaireTitle(nameOf(index)));
    await owner.share(id, staff(index), 'writer');
    ids.push(id);
  }
  const from: Quarter = '2025-Q1';
  const libraries = ids.map((_, index) => ({
    id: idOf(index),
    name: nameOf(index),
    city: 'Stad',
    province: 'Utrecht',
    from,
    to: null,
  }));
  await provision(local.world, libraries);
  await local.google.settled();
  let next = 0;
  return {
    local,
    logged,
    victim: () => {
      const index = next++;
      const id = ids[index];
      if (id === undefined) throw new Error(`victim(): only ${count} libraries`);
      return victimOf(local, idOf(index), id, staff(index));
    },
    close: () => local.close(),
  };
};
