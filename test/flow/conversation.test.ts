import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markDue } from '../../functions/store/due.ts';
import { loadSubmission } from '../../functions/store/submissions.ts';
import { person } from '../../scripts/local/person.ts';
import { columnLetters } from '../../sheets/grid/a1.ts';
import type { Tab } from '../../sheets/grid/tab.ts';
import { columns, freshPlaces } from '../../sheets/questionnaire/layout.ts';
import {
  defaultDates,
  endOfDay,
  type Quarter,
  sheetIdOf,
  startOfDay,
  tabTitle,
} from '../../sheets/questionnaire/quarter.ts';
import { worklistColumns } from '../../sheets/secretariat/worklist.ts';
import { completeForm, type LibraryId, quarter, type SmallWorld, staffOf, startSmallWorld } from './small-world.ts';

/** Library and secretary over one year: questions, answers, corrections, over real HTTP. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const library: LibraryId = 'PB-ARN';
const next: Quarter = '2027-Q1';
const stored = (of: Quarter) => loadSubmission(world.local.world.database, library, of);

/** Sets the clock and lets a night pass. */
const atNight = async (instant: number): Promise<void> => {
  await world.local.setClock(instant);
  await world.local.fire('daily');
  await world.local.google.settled();
};

const typeIn = async (of: Quarter, cells: Record<string, string | boolean>, column: keyof typeof columns = 'input') => {
  const places = freshPlaces(of);
  const typed = Object.entries(cells).map(([code, text]) => ({
    tab: tabTitle(of),
    row: places.get(code as never) ?? -1,
    column: columns[column],
    text,
  }));
  await person(world.local.endpoints.google, staffOf(library)).type(world.workbooks[library], typed);
  await world.local.google.settled();
};

const tabOf = async (workbook: string, wanted: (tab: Tab) => boolean): Promise<Tab> => {
  const read = await world.local.world.sheets.read(workbook);
  const tab = read.ok ? read.value.tabs.find(wanted) : undefined;
  if (!tab) throw new Error('no such tab');
  return tab;
};

const shown = async (of: Quarter, code: string, column: keyof typeof columns = 'verdict'): Promise<string> => {
  const tab = await tabOf(world.workbooks[library], ({ sheetId }) => sheetId === sheetIdOf(of));
  return tab.rows[freshPlaces(of).get(code as never) ?? -1]?.[columns[column]]?.shown ?? '';
};

/** The summaries are made again every minute. */
const worklist = async (): Promise<readonly (readonly string[])[]> => {
  await world.local.fire('publish');
  await world.local.google.settled();
  const tab = await tabOf(world.secretariat, ({ title }) => title === 'Vragen');
  return tab.rows.map((row) => row.map((cell) => cell.shown));
};

const answer = async (row: number, column: number, text: string | boolean): Promise<void> => {
  const secretary = person(world.local.endpoints.google, 'owner');
  await secretary.type(world.secretariat, [{ tab: 'Vragen', row, column, text }]);
  await world.local.google.settled();
};

/** The tick is kept, and the library's questionnaire is not looked at yet. */
const agreeUnheard = async (row: number): Promise<void> => {
  const key = (await worklist())[row]?.[worklistColumns.code] ?? '';
  world.local.google.faults.add({ method: 'push', when: { every: true }, kind: 'lose' });
  await answer(row, worklistColumns.agreed, true);
  world.local.google.faults.clear();
  const decision = { kind: 'agreed', question: '', decidedAt: world.local.world.clock.now(), passedOn: true } as const;
  await world.local.world.database.questions.doc(key).update({ decision });
};

const overviewOf = async (city: string): Promise<readonly string[]> => {
  await world.local.fire('publish');
  const tab = await tabOf(world.secretariat, ({ title }) => title === 'Overzicht');
  return (tab.rows.find((row) => row[0]?.shown === city) ?? []).map((cell) => cell.shown);
};

const { waitsFor, agreed, question } = worklistColumns;

describe('a figure that the secretary must release', () => {
  it('stands in Vragen as a question of the library, until that has explained it', async () => {
    await world.type(library, { ...completeForm(), done: true });
    await atNight(startOfDay(defaultDates(next).opensOn) + 6 * 3_600_000);
    await typeIn(next, { ...completeForm(2), lending_requests_received: '6120', done: true });
    expect(await shown(next, 'lending_requests_received')).toMatch(/^Vraag: 6\.120 is tien keer/);
    const rows = await worklist();
    expect(rows[1]?.[0]).toBe('Er wacht niets op u. 1 vraag ligt bij de bibliotheken.');
    expect(rows.find((row) => row[0] === 'Arnhem')?.slice(0, 2)).toEqual(['Arnhem', 'K1 2027']);
  });

  it('waits for her once it is explained; it counts already', async () => {
    await typeIn(next, { lending_requests_received: 'drukte' }, 'explanation');
    expect(await stored(next)).toMatchObject({ state: 'awaiting-release', counted: { revision: 1 }, waiting: 1 });
    const rows = await worklist();
    expect(rows[4]?.slice(0, 9)).toEqual([
      'Arnhem',
      'K1 2027',
      'verzoeken van andere bibliotheken\n6.120 is tien keer zoveel als een jaar eerder (600).',
      '6.120',
      '600',
      '‘drukte’',
      'u',
      '',
      '',
    ]);
    expect((await overviewOf('Arnhem')).slice(1, 3)).toEqual(['● wacht op u', '1 cijfer beoordelen (tab Vragen)']);
  });

  it('is asked back: the question stands beside the figure, and what was handed in still counts', async () => {
    await answer(4, question, 'Kwam dit door de sluiting in het voorjaar?');
    expect(await shown(next, 'lending_requests_received')).toBe(
      'Vraag van de secretaris: Kwam dit door de sluiting in het voorjaar?',
    );
    expect(await stored(next)).toMatchObject({ state: 'queries-open', counted: { revision: 1 } });
    expect((await worklist())[4]?.[waitsFor]).toBe('Arnhem (uw vraag op 1 april)');
  });

  it('gets a row of its own for the new explanation, and the row before keeps its place and its question', async () => {
    await typeIn(next, { lending_requests_received: 'Nee: een nieuwe klant vraagt alles bij ons aan.' }, 'explanation');
    const rows = await worklist();
    expect([rows[4]?.[5], rows[4]?.[question]]).toEqual(['‘drukte’', 'Kwam dit door de sluiting in het voorjaar?']);
    expect(rows[4]?.[waitsFor]).toBe('Arnhem heeft geantwoord: zie de regel daarvan, hieronder');
    expect([rows[5]?.[5], rows[5]?.[waitsFor]]).toEqual(['‘Nee: een nieuwe klant vraagt alles bij ons aan.’', 'u']);
    expect(rows[1]?.[0]).toBe('Er wacht 1 zaak op u: regel 6.');
  });

  it('is released by a tick, which the sheet acknowledges at once by formula', async () => {
    await answer(5, agreed, true);
    expect(await stored(next)).toMatchObject({ state: 'submitted', waiting: 0 });
    expect(await shown(next, 'lending_requests_received')).toBe('✓ Met toelichting.');
    const rows = await worklist();
    expect(rows[5]?.[waitsFor]).toBe('✓ akkoord op 1 april');
    expect(rows[1]?.[0]).toBe('Er wacht niets op u.');
  });

  it('waits again when the tick is taken away', async () => {
    await answer(5, agreed, false);
    expect(await stored(next)).toMatchObject({ state: 'awaiting-release' });
    expect((await worklist())[5]?.[waitsFor]).toBe('u');
    await answer(5, agreed, true);
    expect(await stored(next)).toMatchObject({ state: 'submitted' });
  });

  it('that has changed under a tick is not released by it', async () => {
    await typeIn(next, { lending_requests_received: '7120' });
    await typeIn(next, { lending_requests_received: 'Nieuwe klant, en een inhaalslag.' }, 'explanation');
    expect(await stored(next)).toMatchObject({ state: 'awaiting-release' });
    const rows = await worklist();
    expect(rows[5]?.[waitsFor]).toBe('✓ akkoord op 1 april');
    expect([rows[6]?.[3], rows[6]?.[waitsFor]]).toEqual(['7.120', 'u']);
    await answer(6, agreed, true);
    expect(await stored(next)).toMatchObject({ state: 'submitted' });
  });

  it('does not come back when somebody throws Vragen away', async () => {
    const { sheetId } = await tabOf(world.secretariat, ({ title }) => title === 'Vragen');
    const address = `${world.local.endpoints.google}/v4/spreadsheets/${world.secretariat}:batchUpdate`;
    const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
    await fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify({ requests: [{ deleteSheet: { sheetId } }] }),
    });
    await world.local.google.settled();
    const rows = await worklist();
    expect(rows.slice(4, 7).map((row) => row[waitsFor])).toEqual([
      'Arnhem heeft geantwoord: zie de regel daarvan, hieronder',
      '✓ akkoord op 1 april',
      '✓ akkoord op 1 april',
    ]);
    expect(await stored(next)).toMatchObject({ state: 'submitted' });
  });
});

describe('a correction after closing', () => {
  const correct = async (cells: Record<string, string>, reason: string) => {
    await typeIn(quarter, cells);
    await typeIn(quarter, { done: true }, 'previous');
    await typeIn(quarter, { done: reason }, 'explanation');
  };

  it('is not made by typing alone, and the cell says so', async () => {
    await atNight(endOfDay(defaultDates(next).closesOn) + 6 * 3_600_000);
    await typeIn(quarter, { lending_unfilled: '89' });
    expect(await stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 1 } });
    expect(await shown(quarter, 'lending_unfilled')).toMatch(
      /^Ter info: dit kwartaal is gesloten\. Uw wijziging telt nog niet mee; meegeteld is 80\./,
    );
  });

  it('is asked for with the box and a reason, and stands in Vragen with its effect on the total', async () => {
    await correct({ lending_unfilled: '88' }, 'dubbel geteld in maart');
    expect(await stored(quarter)).toMatchObject({ state: 'correction-requested', counted: { revision: 1 } });
    expect(await shown(quarter, 'standing', 'lastYear')).toMatch(/^Uw correctie ligt bij de secretaris\./);
    const row = (await worklist()).find((cells) => cells[1] === 'K1 2026' && cells[waitsFor] === 'u');
    expect(row?.slice(0, 6)).toEqual([
      'Arnhem',
      'K1 2026',
      'correctie: niet geleverd',
      '80 → 88\neffect op totaal: +10,0\u00a0%',
      '–',
      '‘dubbel geteld in maart’',
    ]);
    const overview = await overviewOf('Arnhem');
    expect(overview[2]).toBe('correctie K1 2026 beoordelen (tab Vragen)');
  });

  it('counts once she agrees, as a revision', async () => {
    const row = (await worklist()).findIndex((cells) => cells[1] === 'K1 2026' && cells[waitsFor] === 'u');
    await answer(row, agreed, true);
    const submission = await stored(quarter);
    expect(submission).toMatchObject({ state: 'closed', counted: { revision: 2 } });
    expect(submission?.counted?.observations.find(({ measure }) => measure === 'lending_unfilled')).toMatchObject({
      value: 88,
    });
    expect((await worklist())[row]?.[waitsFor]).toMatch(/^✓ akkoord op 5 mei; telt mee$/);
  });

  it('that changes after she saw it is asked anew', async () => {
    await typeIn(quarter, { lending_unfilled: '90' });
    expect(await stored(quarter)).toMatchObject({ state: 'correction-requested', counted: { revision: 2 } });
    const row = (await worklist()).findIndex((cells) => cells[1] === 'K1 2026' && cells[waitsFor] === 'u');
    await typeIn(quarter, { lending_unfilled: '91' });
    await answer(row, agreed, true);
    expect(await stored(quarter)).toMatchObject({ state: 'correction-requested', counted: { revision: 2 } });
  });

  it('with which she agreed, and that changed before it counted, is not said to count', async () => {
    const row = (await worklist()).findIndex((cells) => cells[3]?.startsWith('88 → 91') && cells[waitsFor] === 'u');
    await agreeUnheard(row);
    await typeIn(quarter, { lending_unfilled: '92' });
    expect(await stored(quarter)).toMatchObject({ state: 'correction-requested', counted: { revision: 2 } });
    expect((await worklist())[row]?.[waitsFor]).toBe('vervallen: het cijfer of de toelichting is veranderd');
  });

  it('that does not count yet may be taken back', async () => {
    const row = (await worklist()).findIndex((cells) => cells[3]?.startsWith('88 → 91'));
    await answer(row, agreed, false);
    await typeIn(quarter, { lending_unfilled: '91' });
    expect(await stored(quarter)).toMatchObject({ state: 'correction-requested', counted: { revision: 2 } });
    expect((await worklist())[row]?.[waitsFor]).toBe('u');
  });

  it('is asked back beside the figure, and the answer makes it a request again', async () => {
    const row = (await worklist()).findIndex((cells) => cells[3]?.startsWith('88 → 91') && cells[waitsFor] === 'u');
    await answer(row, question, 'Uit welk systeem komt dit?');
    expect(await shown(quarter, 'lending_unfilled')).toBe('Vraag van de secretaris: Uit welk systeem komt dit?');
    expect(await stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 2 } });
    await typeIn(quarter, { lending_unfilled: 'Uit Wise, nageteld.' }, 'explanation');
    expect(await stored(quarter)).toMatchObject({ state: 'correction-requested' });
  });

  it('that she asked back and then agrees with after all is being processed, and counts', async () => {
    await typeIn(quarter, { lending_unfilled: '93' });
    const row = (await worklist()).findIndex((cells) => cells[3]?.startsWith('88 → 93') && cells[waitsFor] === 'u');
    await answer(row, question, 'Toch?');
    expect(await stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 2 } });
    const look = async (workbook: string): Promise<void> => {
      await markDue(world.local.world.database, [workbook], world.local.world.clock.now());
      await world.local.fire('sweep');
    };
    await agreeUnheard(row);
    await look(world.secretariat);
    expect((await worklist())[row]?.[waitsFor]).toBe('✓ akkoord; wordt verwerkt…');
    await look(world.workbooks[library]);
    expect((await worklist())[row]?.[waitsFor]).toMatch(/^✓ akkoord op \d+ mei; telt mee$/);
    expect(await stored(quarter)).toMatchObject({ state: 'closed', counted: { revision: 3 } });
  });
});

it('The column letters of Vragen are those of the drawing: a box under H, a question under I', () => {
  expect([columnLetters(agreed), columnLetters(question)]).toEqual(['H', 'I']);
});
