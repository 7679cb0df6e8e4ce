import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defaultDates, endOfDay } from '../../../domain/calendar/quarter.ts';
import type { World } from '../../../functions/ports.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { person } from '../../../scripts/local/person.ts';
import type { Tab } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { overviewColumns } from '../../../sheets/secretariat/overview/layout.ts';
import { worklistColumns } from '../../../sheets/secretariat/questions/worklist.ts';
import { secretariatTabs } from '../../../sheets/secretariat/tabs.ts';
import { completeForm, type LibraryId, quarter } from '../../lab/small-world.ts';
import { type FaultsWorld, idOf, startQuietWorld } from '../faults/faults-world.ts';
import { type Moment, meanwhile, moments } from './meanwhile.ts';

/**
 * Two people at once: one types during a check, or while the secretary decides. Nothing typed is
 * lost, and in the end everybody sees the answer to the current figures.
 */
let faulty: FaultsWorld;
let drainer: World;
beforeAll(async () => {
  ({ faulty, drainer } = await startQuietWorld());
});
afterAll(() => faulty.close());

const colleague = 'tweede@voorbeeld.nl';
const rowOf = (code: RowCode): number => freshPlaces(quarter).get(code) ?? -1;
const stored = (library: LibraryId) => loadSubmission(drainer.database, library, quarter);
const tabIn = async (workbookId: string, sheetId: number): Promise<Tab> => {
  const read = await drainer.sheets.read(workbookId);
  const tab = read.ok ? read.value.tabs.find((one) => one.sheetId === sheetId) : undefined;
  if (!tab) throw new Error(`no tab ${sheetId}`);
  return tab;
};
const shown = async (library: LibraryId, code: RowCode, column: keyof typeof columns): Promise<string> => {
  const tab = await tabIn(idOf(faulty, library), sheetIdOf(quarter));
  const row = tab.rows.find((cells) => cells[columns.code]?.shown === code);
  return row?.[columns[column]]?.shown ?? '';
};

/** Looks until there is nothing left to look at; a look more then writes nothing. */
const rest = async (): Promise<void> => {
  while ((await faulty.work(drainer)) > 0);
};

const during = (library: LibraryId, moment: Moment, act: () => Promise<void>): World =>
  meanwhile(drainer, idOf(faulty, library), { moment, act });

const typeAs = async (
  library: LibraryId,
  cells: Partial<Record<RowCode, string | boolean>>,
  column: keyof typeof columns = 'input',
): Promise<void> => {
  const typed = Object.entries(cells).map(([code, text]) => ({
    tab: tabTitle(quarter),
    row: rowOf(code as RowCode),
    column: columns[column],
    text,
  }));
  await person(faulty.world.local.endpoints.google, colleague).type(idOf(faulty, library), typed);
};

beforeAll(async () => {
  const owner = person(faulty.world.local.endpoints.google, 'owner');
  for (const library of ['PB-ARN', 'PB-DEV', 'PB-MDB'] as const) {
    await owner.share(idOf(faulty, library), colleague, 'writer');
  }
  await rest();
});

describe.each(moments)('a colleague types %s', (moment) => {
  const library = 'PB-ARN';
  beforeEach(async () => {
    await faulty.world.type(library, { ...completeForm(), done: false, lending_cancelled: '' });
    await faulty.world.type(library, { lending_unfilled: '', lending_filled_loans: '' }, 'explanation');
    await rest();
  });

  it('in another cell: both figures are read and answered', async () => {
    await faulty.world.type(library, { lending_filled_loans: 'ca. 40' });
    await faulty.work(during(library, moment, () => typeAs(library, { lending_unfilled: '1,234' })));
    await rest();
    expect(await shown(library, 'lending_filled_loans', 'input')).toBe('ca. 40');
    expect(await shown(library, 'lending_filled_loans', 'verdict')).toMatch(/^Aanpassen: hier staat ‘ca\. 40’/);
    expect(await shown(library, 'lending_unfilled', 'verdict')).toMatch(/^Aanpassen: hier staat 1,234\./);
    expect((await stored(library))?.state).toBe('queries-open');
  });

  it('in the same cell: the last figure is the one that is read, and nothing is left of the answer to the first', async () => {
    await faulty.world.type(library, { lending_filled_loans: 'ca. 583' });
    await faulty.work(during(library, moment, () => typeAs(library, { lending_filled_loans: '583' })));
    await rest();
    expect(await shown(library, 'lending_filled_loans', 'input')).toBe('583');
    expect(await shown(library, 'lending_filled_loans', 'verdict')).toBe('✓');
    expect(
      (await stored(library))?.reading?.observations.find(({ measure }) => measure === 'lending_filled_loans'),
    ).toMatchObject({ value: 583 });
  });

  it('a word of explanation beside the figure that is just being judged: it settles the question', async () => {
    await faulty.world.type(library, { lending_unfilled: 'onbekend' });
    const explains = () => typeAs(library, { lending_unfilled: 'Collega met verlof; volgt in mei.' }, 'explanation');
    await faulty.work(during(library, moment, explains));
    await rest();
    expect(await shown(library, 'lending_unfilled', 'explanation')).toBe('Collega met verlof; volgt in mei.');
    expect(await shown(library, 'lending_unfilled', 'verdict')).toBe('✓ Onbekend, met toelichting.');
  });

  it('a tick while the other types a figure: handed in with that figure, once', async () => {
    const before = (await stored(library))?.counted?.revision ?? 0;
    const value = 7 + moments.indexOf(moment);
    await faulty.world.type(library, { lending_cancelled: String(value) });
    await faulty.work(during(library, moment, () => typeAs(library, { done: true })));
    await rest();
    const submission = await stored(library);
    expect(submission?.state).toBe('submitted');
    expect(submission?.counted?.revision).toBe(before + 1);
    expect(submission?.counted?.observations.find(({ measure }) => measure === 'lending_cancelled')).toMatchObject({
      value,
    });
    expect(await shown(library, 'standing', 'lastYear')).toMatch(/^Ingediend/);
  });

  it('inserts a row above: every figure is read in its own row, and every answer stands beside its own', async () => {
    await faulty.world.type(library, { lending_filled_loans: 'ca. 40' });
    const inserts = async (): Promise<void> => {
      const range = { sheetId: sheetIdOf(quarter), dimension: 'ROWS', startIndex: rowOf('lending_filled_loans') };
      await send(library, { insertDimension: { range: { ...range, endIndex: range.startIndex + 1 } } });
    };
    await faulty.work(during(library, moment, inserts));
    await rest();
    expect(await shown(library, 'lending_filled_loans', 'input')).toBe('ca. 40');
    expect(await shown(library, 'lending_filled_loans', 'verdict')).toMatch(/^Aanpassen: hier staat ‘ca\. 40’/);
    expect(await shown(library, 'lending_requests_received', 'input')).toBe('600');
    const wrong = (await stored(library))?.reading?.findings.filter(({ level }) => level === 'error');
    expect(wrong?.map(({ measure, kind }) => `${measure} ${kind}`)).toEqual(['lending_filled_loans approximate']);
    const range = { sheetId: sheetIdOf(quarter), dimension: 'ROWS', startIndex: rowOf('lending_filled_loans') };
    await send(library, { deleteDimension: { range: { ...range, endIndex: range.startIndex + 1 } } });
    await rest();
  });
});

const send = async (library: LibraryId, ...requests: readonly object[]): Promise<void> => {
  const address = `${faulty.world.local.endpoints.google}/v4/spreadsheets/${idOf(faulty, library)}:batchUpdate`;
  const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
  const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify({ requests }) });
  expect(response.status, await response.text()).toBe(200);
};

/** Input of the secretary that has not been checked yet. */
const secretaryTypes = (tab: string, row: number, column: number, text: string | boolean): Promise<void> =>
  person(faulty.world.local.endpoints.google, 'owner').type(faulty.world.secretariat, [{ tab, row, column, text }]);

const published = async (): Promise<void> => {
  await rest();
  await faulty.world.local.fire('publish');
  await rest();
};

const rowsOf = async (sheetId: number): Promise<readonly (readonly string[])[]> =>
  (await tabIn(faulty.world.secretariat, sheetId)).rows.map((row) => row.map((cell) => cell.shown));
const waiting = async (): Promise<readonly string[]> =>
  (await rowsOf(secretariatTabs.worklist.sheetId))
    .filter((row) => row[worklistColumns.waitsFor] === 'u')
    .map((row) => row[3] ?? '');
const lineOf = async (value: string): Promise<number> =>
  (await rowsOf(secretariatTabs.worklist.sheetId)).findIndex((row) => row[3] === value);

describe('the secretary releases a figure while the librarian types', () => {
  const library = 'PB-DEV';
  /** 46.001 looks like a date: with an explanation it waits for the secretary. */
  beforeEach(async () => {
    await faulty.world.type(library, { ...completeForm(), lending_requests_received: '46001', done: true });
    await faulty.world.type(
      library,
      { lending_requests_received: 'Een grote klant vroeg alles bij ons aan.' },
      'explanation',
    );
    await published();
    expect(await stored(library)).toMatchObject({ state: 'awaiting-release' });
  });
  const agree = async (value = '46.001'): Promise<void> => {
    const row = await lineOf(value);
    await secretaryTypes('Vragen', row, worklistColumns.agreed, true);
  };
  const takeBack = async (value = '46.001'): Promise<void> => {
    await secretaryTypes('Vragen', await lineOf(value), worklistColumns.agreed, false);
    await published();
  };

  it('another figure: she has released the one that she saw, and the new one waits for her', async () => {
    await agree();
    await typeAs(library, { lending_requests_received: '46002' });
    await published();
    const submission = await stored(library);
    expect(submission).toMatchObject({ state: 'queries-open' });
    expect(await shown(library, 'lending_requests_received', 'input')).toBe('46.002');
    expect(await shown(library, 'lending_requests_received', 'verdict')).toMatch(
      /^Vraag: deze toelichting schreef u bij 46\.001\. Klopt die nog bij 46\.002\?/,
    );
    expect(await waiting()).not.toContain('46.001');
    await takeBack();
  });

  it.each(moments)(
    'an ordinary figure %s of the look after her tick: that counts, and nothing waits',
    async (moment) => {
      await agree();
      await faulty.feed(drainer);
      await faulty.work(during(library, moment, () => typeAs(library, { lending_requests_received: '601' })));
      await published();
      const submission = await stored(library);
      expect(submission).toMatchObject({ state: 'submitted' });
      expect(
        submission?.counted?.observations.find(({ measure }) => measure === 'lending_requests_received'),
      ).toMatchObject({ value: 601 });
      expect(await shown(library, 'standing', 'lastYear')).toMatch(/^Ingediend/);
      expect(await waiting()).toEqual([]);
      await takeBack();
    },
  );

  it('an answer that crosses her question: both stand there', async () => {
    await secretaryTypes('Vragen', await lineOf('46.001'), worklistColumns.question, 'Kwam dit door de sluiting?');
    await typeAs(library, { lending_requests_received: 'Een grote klant; ook in april nog.' }, 'explanation');
    await published();
    expect(await shown(library, 'lending_requests_received', 'explanation')).toBe('Een grote klant; ook in april nog.');
    expect(await stored(library)).toMatchObject({ state: 'awaiting-release' });
    const rows = await rowsOf(secretariatTabs.worklist.sheetId);
    expect(rows.some((row) => row[worklistColumns.question] === 'Kwam dit door de sluiting?')).toBe(true);
    expect(
      rows.some((row) => row[5] === '‘Een grote klant; ook in april nog.’' && row[worklistColumns.waitsFor] === 'u'),
    ).toBe(true);
  });
});

describe('the secretary reopens a quarter while the librarian types', () => {
  const library = 'PB-MDB';
  it('what was typed before she did counts as soon as it is open', async () => {
    await faulty.world.type(library, { ...completeForm(), done: true });
    await rest();
    await faulty.world.local.setClock(endOfDay(defaultDates(quarter).closesOn) + 6 * 3_600_000);
    await faulty.world.local.fire('daily');
    await published();
    expect(await stored(library)).toMatchObject({ state: 'closed', counted: { revision: 1 } });
    const overview = await rowsOf(secretariatTabs.overview.sheetId);
    const row = overview.findIndex(([city]) => city === 'Middelburg');
    await secretaryTypes(secretariatTabs.overview.title, row, overviewColumns.reopen, true);
    await faulty.feed(drainer);
    await faulty.work(
      during(library, 'between the save and the write', () => typeAs(library, { lending_unfilled: '81' })),
    );
    await published();
    const submission = await stored(library);
    expect(submission).toMatchObject({ state: 'submitted', counted: { revision: 2 } });
    expect(submission?.counted?.observations.find(({ measure }) => measure === 'lending_unfilled')).toMatchObject({
      value: 81,
    });
    expect(await shown(library, 'lending_unfilled', 'verdict')).toBe('✓');
    expect((await rowsOf(secretariatTabs.overview.sheetId))[row]?.[1]).toBe('✔ meegeteld');
  });
});

it('then all is quiet: looking once more writes nothing', async () => {
  await published();
  const writes = (): number =>
    faulty.world.local.google.requests
      .entries()
      .filter(
        ({ account, method }) =>
          account === faulty.world.local.endpoints.serviceAccount && method === 'sheets.spreadsheets.batchUpdate',
      ).length;
  const before = writes();
  await rest();
  await faulty.world.local.fire('daily');
  await rest();
  expect(writes()).toBe(before);
});
