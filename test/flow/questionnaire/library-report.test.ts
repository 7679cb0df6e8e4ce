import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOfDay, type Quarter, startOfDay } from '../../../domain/calendar/quarter.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';
import type { FigureRow } from '../../../functions/exchange/figure-row.ts';
import { importFigures } from '../../../functions/exchange/import-figures.ts';
import { publishChanges } from '../../../functions/statistic/publish.ts';
import { loadAgreements } from '../../../functions/store/publications/library-reports.ts';
import { markSummaryDue } from '../../../functions/store/queue/due.ts';
import { loadLibraries } from '../../../functions/store/register/registry.ts';
import { person } from '../../../scripts/local/person.ts';
import {
  askColumns,
  columns,
  libraryReportSheetId,
  rows,
} from '../../../sheets/questionnaire/library-report/layout.ts';
import { sheetIdOf } from '../../../sheets/questionnaire/quarter-tab.ts';
import { recoveredSheetId } from '../../../sheets/questionnaire/repair/recovered.ts';
import { worklistColumns, worklistRows } from '../../../sheets/secretariat/questions/worklist.ts';
import { completeForm, type LibraryId, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** *Uw bibliotheek*: published, painted by the ordinary check, and answered in February. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const hour = 60 * 60 * 1000;

const tabIn = async (library: LibraryId, id: number = libraryReportSheetId) => {
  const read = await world.local.world.sheets.read(world.workbooks[library]);
  if (!read.ok) throw new Error(read.reason);
  return read.value.tabs.find(({ sheetId }) => sheetId === id);
};
const shown = async (library: LibraryId, row: number, column: number): Promise<string> =>
  (await tabIn(library))?.rows[row]?.[column]?.shown ?? '';
const type = async (library: LibraryId, row: number, column: number, text: string | boolean): Promise<void> => {
  await person(world.local.endpoints.google, 'owner').type(world.workbooks[library], [
    { tab: 'Uw bibliotheek', row, column, text },
  ]);
  await world.local.google.settled();
};

const sweep = async (): Promise<void> => {
  await world.local.fire('sweep');
  await world.local.google.settled();
};
const publish = async (): Promise<void> => {
  await markSummaryDue(world.local.world.database);
  await publishChanges(world.local.world);
  await sweep();
};
/** The morning after a date: every questionnaire is looked at. */
const theDayAfter = async (date: string): Promise<void> => {
  await world.local.setClock(endOfDay(date) + 6 * hour);
  await world.local.fire('daily');
  await world.local.google.settled();
};

/** Calls of ours for one questionnaire. */
const callsFor = async (library: LibraryId, action: () => Promise<unknown>) => {
  const { google, endpoints } = world.local;
  const count = (method: string) =>
    google.requests
      .entries()
      .filter((one) => one.account === endpoints.serviceAccount && one.method === method)
      .filter(({ path }) => path.includes(world.workbooks[library])).length;
  const before = { reads: count('sheets.spreadsheets.get'), writes: count('sheets.spreadsheets.batchUpdate') };
  await action();
  return {
    reads: count('sheets.spreadsheets.get') - before.reads,
    writes: count('sheets.spreadsheets.batchUpdate') - before.writes,
  };
};

const secretariatRow = async (title: string, city: string): Promise<readonly string[]> => {
  const read = await world.local.world.sheets.read(world.secretariat);
  if (!read.ok) throw new Error(read.reason);
  const tab = read.value.tabs.find((one) => one.title === title);
  return tab?.rows.find((cells) => cells[0]?.shown === city)?.map((cell) => cell.shown) ?? [];
};

const answer = () => shown('PB-ARN', rows.asks, columns.words);

describe('Uw bibliotheek', () => {
  it('is not there while a quarter is open: the medians do not move with everybody who hands in', async () => {
    await world.type('PB-ARN', { ...completeForm(), done: true });
    await publish();
    expect(await tabIn('PB-ARN')).toBeUndefined();
    expect(await world.shown('PB-ARN', 'standing', 'lastYear')).toContain('Ingediend op');
  });

  it('comes once the closed quarter is published: a read and a write a questionnaire, and a read for the echo', async () => {
    await world.type('PB-DEV', { ...completeForm(2), done: true });
    await theDayAfter('2026-05-04');
    expect(await callsFor('PB-ARN', publish)).toEqual({ reads: 2, writes: 1 });
    expect(await shown('PB-ARN', rows.finding, columns.label)).toBe(
      'U leverde in het 1e kwartaal 612 boeken, andere materialen en kopieën. Er is nog geen cijfer van vorig jaar.',
    );
  });

  it('says in the quarter that the figures are in the paper, with a way to the tab', async () => {
    expect(await world.shown('PB-ARN', 'standing', 'lastYear')).toBe(
      'Meegeteld in het kwartaalbericht van 5 mei. Kijk ook eens bij ‘Uw bibliotheek’. Klopt er iets niet? Zet een vinkje bij ‘Correctie’.',
    );
    expect(await world.shown('PB-ARN', 'title', 'verdict')).toContain('‘Uw bibliotheek’');
    expect(await world.shown('PB-MDB', 'standing', 'lastYear')).toContain('gesloten zonder uw cijfers');
  });

  it('shows no middle of two others', async () => {
    expect(await shown('PB-ARN', rows.quarter + 1, columns.median)).toBe('');
    expect(await shown('PB-ARN', rows.quarter + 1, columns.others)).toBe('1');
  });

  it('published again writes nothing', async () => {
    expect(await callsFor('PB-ARN', publish)).toEqual({ reads: 0, writes: 0 });
  });

  it('keeps what was typed over it in Teruggevonden, and puts its own back', async () => {
    await type('PB-ARN', rows.quarter, columns.label, 'Bellen met Deventer');
    expect(await shown('PB-ARN', rows.quarter, columns.label)).toBe('Verzoeken van andere bibliotheken');
    expect((await tabIn('PB-ARN', recoveredSheetId))?.rows[1]?.slice(0, 3).map((cell) => cell.shown)).toEqual([
      'Bellen met Deventer',
      'Uw bibliotheek',
      'A6',
    ]);
  });
});

describe('Uw jaar: gezien en akkoord', () => {
  /** Figures of a complete form, as an import brings them. */
  const rowsOf = (quarter: Quarter, more: Readonly<Record<string, string>> = {}): FigureRow[] =>
    Object.entries({ ...completeForm(), ...more })
      .filter(([, text]) => /^\d+$/u.test(text))
      .map(([figure, text], line) => ({
        line,
        library: 'PB-ARN',
        quarter,
        figure: figure as FigureId,
        kind: 'number',
        value: Number(text),
        typed: text,
        source: 'library',
        estimated: undefined,
        note: undefined,
      }));
  const bring = async (rows: readonly FigureRow[]): Promise<void> => {
    const { database, clock } = world.local.world;
    const given = { libraries: await loadLibraries(database), now: clock.now(), dryRun: false, progress: () => {} };
    await importFigures(database, { ...given, rows });
    await sweep();
  };

  it('stays the second tab when a quarter comes in front', async () => {
    await world.local.setClock(startOfDay('2027-01-01') + 6 * hour);
    await world.local.fire('daily');
    const read = await world.local.world.sheets.read(world.workbooks['PB-ARN']);
    expect(read.ok && read.value.tabs.slice(0, 3).map(({ title }) => title)).toEqual([
      '2026-K4',
      'Uw bibliotheek',
      '2026-K1',
    ]);
  });

  it('stays there, and so does the newest quarter, when an older one was thrown away', async () => {
    const { google, endpoints } = world.local;
    const id = world.workbooks['PB-ARN'];
    await fetch(`${endpoints.google}/v4/spreadsheets/${id}:batchUpdate`, {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ requests: [{ deleteSheet: { sheetId: sheetIdOf('2026-Q1') } }] }),
    });
    await google.settled();
    await sweep();
    const read = await world.local.world.sheets.read(id);
    expect(read.ok && read.value.tabs.slice(0, 3).map(({ title }) => title)).toEqual([
      '2026-K4',
      'Uw bibliotheek',
      '2026-K1',
    ]);
  });

  it('is asked once the fourth quarter is published', async () => {
    await bring((['2026-Q2', '2026-Q3', '2026-Q4'] as const).flatMap((one) => rowsOf(one)));
    await theDayAfter('2027-02-04');
    await publish();
    expect(await shown('PB-ARN', rows.yearHeading, columns.label)).toBe('3  UW JAAR 2026: GEZIEN EN AKKOORD');
    // Four quarters of 583 and 29.
    expect(await shown('PB-ARN', rows.year + 1, columns.median)).toBe('2.448');
    expect(await answer()).toContain('Kloppen de cijfers van 2026 hierboven?');
  });

  it('thanks for the tick, with its day: a tick costs two reads and a write', async () => {
    await theDayAfter('2027-02-11');
    expect(await callsFor('PB-ARN', () => type('PB-ARN', rows.asks, askColumns.box, true))).toEqual({
      reads: 2,
      writes: 1,
    });
    expect(await answer()).toBe('Dank u wel, gezien op 12 februari.');
  });

  it('keeps a remark beside it', async () => {
    await type('PB-ARN', rows.asks, askColumns.remark, 'In mei waren wij twee weken dicht.');
    expect(await answer()).toBe('Dank u wel, gezien op 12 februari. Uw opmerking ligt bij de secretaris.');
  });

  it('tells the secretary, who reads the remark in her worklist', async () => {
    await publish();
    expect(await secretariatRow('Overzicht', 'Arnhem')).toContain('opmerking bij jaar 2026 lezen (tab Vragen)');
    const row = await secretariatRow('Vragen', 'Arnhem');
    expect(row.slice(1, 6)).toEqual([
      '2026',
      'opmerking bij het jaar 2026',
      '–',
      '–',
      '‘In mei waren wij twee weken dicht.’',
    ]);
    await person(world.local.endpoints.google, 'owner').type(world.secretariat, [
      { tab: 'Vragen', row: worklistRows.first, column: worklistColumns.agreed, text: true },
    ]);
    await world.local.google.settled();
    await publish();
    expect(await answer()).toBe('Dank u wel, gezien op 12 februari. De secretaris heeft uw opmerking gelezen.');
    expect(await secretariatRow('Overzicht', 'Arnhem')).toContain('niets; jaar 2026 gezien op 12 februari');
  });

  it('asks again, in a row of its own, when a figure changes after the tick', async () => {
    await bring(rowsOf('2026-Q2', { lending_unfilled: '90' }));
    await publish();
    expect(await answer()).toContain('Dank u wel, gezien op 12 februari.');
    expect(await shown('PB-ARN', rows.asks + 1, columns.words)).toBe(
      'Sinds uw akkoord is ‘niet geleverd’ in het 2e kwartaal gewijzigd van 80 naar 90. Klopt dat nog? Zet dan hier een vinkje.',
    );
    // The row had words of ours before: none of them is taken for a remark.
    expect(await shown('PB-ARN', rows.asks + 1, askColumns.remark)).toBe('');
    await type('PB-ARN', rows.asks + 1, askColumns.box, true);
    expect(await shown('PB-ARN', rows.asks + 1, columns.words)).toBe('Dank u wel, gezien op 12 februari.');
  });

  it('keeps every answer, none written over another', async () => {
    const stored = (await loadAgreements(world.local.world.database)).map(({ ask, ticked, remark }) => [
      ask,
      ticked,
      remark,
    ]);
    expect(stored).toEqual([
      [1, true, ''],
      [1, true, 'In mei waren wij twee weken dicht.'],
      [2, true, ''],
    ]);
  });

  it('comes back with box and remark when somebody throws the tab away', async () => {
    const { google } = world.local.endpoints;
    const response = await fetch(`${google}/v4/spreadsheets/${world.workbooks['PB-ARN']}:batchUpdate`, {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ requests: [{ deleteSheet: { sheetId: libraryReportSheetId } }] }),
    });
    expect(response.status).toBe(200);
    await world.local.google.settled();
    expect((await tabIn('PB-ARN'))?.rows[rows.asks]?.[askColumns.box]?.effective?.boolValue).toBe(true);
    expect(await shown('PB-ARN', rows.asks, askColumns.remark)).toBe('In mei waren wij twee weken dicht.');
    expect(await answer()).toContain('Dank u wel, gezien op 12 februari.');
  });
});
