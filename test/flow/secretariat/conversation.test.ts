import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultDates, type Quarter, startOfDay } from '../../../domain/calendar/quarter.ts';
import { columnLetters } from '../../../sheets/grid/a1.ts';
import { overviewColumns } from '../../../sheets/secretariat/overview/layout.ts';
import { worklistColumns, worklistRows } from '../../../sheets/secretariat/questions/worklist.ts';
import { completeForm, type LibraryId, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { conversationDesk } from './conversation-desk.ts';

/** The secretary asks about a figure, and the library answers. */
let world: SmallWorld;
let desk: ReturnType<typeof conversationDesk>;
beforeAll(async () => {
  world = await startSmallWorld();
  desk = conversationDesk(world, library);
});
afterAll(() => world.close());

const library: LibraryId = 'PB-ARN';
const next: Quarter = '2027-Q1';
const { stands, waitsFor, agreed, refused, question } = worklistColumns;
const explained = worklistColumns.explanation;
/** What *Vragen* and *Overzicht* say of what she decides, before the questionnaire was looked at or anything published. */
const ofOneMoment = async (decide: () => Promise<void>) => {
  const { database, clock } = world.local.world;
  const workbook = database.workbooks.doc(world.workbooks[library]);
  // Another check of the questionnaire hangs.
  await workbook.update({ leaseUntil: clock.now() + 3_600_000 });
  await decide();
  const shown = async (title: string) =>
    (await desk.tabOf(world.secretariat, (tab) => tab.title === title)).rows.map((row) =>
      row.map((cell) => cell.shown),
    );
  const [questions, overview] = [await shown('Vragen'), await shown('Overzicht')];
  const line = overview.find(([name]) => name === 'Arnhem') ?? [];
  const { state, todo, open } = overviewColumns;
  await workbook.update({ leaseUntil: 0 });
  await world.local.fire('sweep');
  await world.local.google.settled();
  return [questions[worklistRows.summary]?.[0], overview[0]?.[0], [line[state], line[todo], line[open]]];
};
const finished = (words: string): string => `Deze regel is klaar: wat u hier zet, telt niet. ${words}`;

describe('a figure that the secretary must release', () => {
  it('stands in Vragen as a question of the library, until that has explained it', async () => {
    await world.type(library, { ...completeForm(), done: true });
    await desk.atNight(startOfDay(defaultDates(next).opensOn) + 6 * 3_600_000);
    await desk.typeIn(next, { ...completeForm(2), lending_requests_received: '6120', done: true });
    expect(await desk.shown(next, 'lending_requests_received')).toMatch(/^Vraag: 6\.120 is tien keer/);
    const rows = await desk.worklist();
    expect(rows[1]?.[0]).toBe('Er wacht niets op u. 1 vraag ligt bij de bibliotheken.');
    expect(rows.find((row) => row[0] === 'Arnhem')?.slice(0, 2)).toEqual(['Arnhem', '1e kwartaal 2027']);
  });

  it('waits for her once it is explained; it counts already', async () => {
    await desk.typeIn(next, { lending_requests_received: 'drukte' }, 'explanation');
    expect(await desk.stored(next)).toMatchObject({ state: 'awaiting-release', counted: { revision: 1 }, waiting: 1 });
    const rows = await desk.worklist();
    expect(rows[4]?.slice(0, 11)).toEqual([
      'Arnhem',
      '1e kwartaal 2027',
      'verzoeken van andere bibliotheken\n6.120 is tien keer zoveel als een jaar eerder (600).',
      '6.120',
      '600',
      '‘drukte’',
      'open →',
      'u',
      '',
      '',
      '',
    ]);
    expect((await desk.overviewOf('Arnhem')).slice(1, 3)).toEqual(['● wacht op u', '1 cijfer beoordelen (tab Vragen)']);
  });

  it('is asked back: the question stands beside the figure, and what was handed in still counts', async () => {
    const ask = () => desk.answer(4, question, 'Kwam dit door de sluiting in het voorjaar?');
    expect(await ofOneMoment(ask)).toEqual([
      'Er wacht niets op u. 1 vraag ligt bij de bibliotheken.',
      expect.stringContaining('· er wacht niets op u ·'),
      ['? vraag open (vinkje staat)', 'wachten; zij zijn aan zet; eerdere cijfers tellen mee', ''],
    ]);
    expect(await desk.shown(next, 'lending_requests_received')).toBe(
      'Vraag van de secretaris: Kwam dit door de sluiting in het voorjaar?',
    );
    expect(await desk.stored(next)).toMatchObject({ state: 'queries-open', counted: { revision: 1 } });
    const rows = await desk.worklist();
    expect(rows[4]?.[waitsFor]).toBe('Arnhem (uw vraag op 1 april)');
    expect(rows.flat().filter((shown) => shown.includes('Kwam dit door de sluiting'))).toHaveLength(1);
  });

  it('shows the answer in the row of the question, and gets a row of its own to decide on', async () => {
    await desk.typeIn(
      next,
      { lending_requests_received: 'Nee: een nieuwe klant vraagt alles bij ons aan.' },
      'explanation',
    );
    const rows = await desk.worklist();
    const answered = '‘Nee: een nieuwe klant vraagt alles bij ons aan.’';
    expect([rows[4]?.[explained], rows[4]?.[question]]).toEqual([
      `‘drukte’\nAntwoord: ${answered}`,
      'Kwam dit door de sluiting in het voorjaar?',
    ]);
    expect(rows[4]?.[waitsFor]).toBe('Arnhem heeft geantwoord: beslis op regel 6');
    expect([rows[5]?.[explained], rows[5]?.[waitsFor]]).toEqual([answered, 'u']);
    expect(rows[1]?.[0]).toBe('Er wacht 1 zaak op u: regel 6.');
  });

  it.each([
    ['a tick', agreed, true, false],
    ['another question', question, 'En in mei?', 'Kwam dit door de sluiting in het voorjaar?'],
  ])('counts for nothing in the row that is finished, which says so: %s', async (_, column, typed, before) => {
    await desk.answer(4, column, typed);
    expect(await desk.stored(next)).toMatchObject({ state: 'awaiting-release', waiting: 1 });
    expect((await desk.worklist())[4]?.[waitsFor]).toBe(finished('Arnhem heeft geantwoord: beslis op regel 6'));
    await desk.answer(4, column, before);
    expect((await desk.worklist())[4]?.[waitsFor]).toBe('Arnhem heeft geantwoord: beslis op regel 6');
  });

  it('is released by a tick, which the sheet acknowledges at once by formula', async () => {
    expect(await ofOneMoment(() => desk.answer(5, agreed, true))).toEqual([
      'Er wacht niets op u.',
      expect.stringContaining('· er wacht niets op u ·'),
      ['● ingediend (gewijzigd)', 'niets', ''],
    ]);
    expect(await desk.stored(next)).toMatchObject({ state: 'submitted', waiting: 0 });
    expect(await desk.shown(next, 'lending_requests_received')).toBe('✓ Met toelichting.');
    const rows = await desk.worklist();
    expect(rows[5]?.[waitsFor]).toBe('✓ akkoord op 1 april');
    expect(rows[1]?.[0]).toBe('Er wacht niets op u.');
  });

  it('waits again when the tick is taken away', async () => {
    await desk.answer(5, agreed, false);
    expect(await desk.stored(next)).toMatchObject({ state: 'awaiting-release' });
    expect((await desk.worklist())[5]?.[waitsFor]).toBe('u');
    await desk.answer(5, agreed, true);
    expect(await desk.stored(next)).toMatchObject({ state: 'submitted' });
  });

  it('that has changed under a tick is not released by it', async () => {
    await desk.typeIn(next, { lending_requests_received: '7120' });
    await desk.typeIn(next, { lending_requests_received: 'Nieuwe klant, en een inhaalslag.' }, 'explanation');
    expect(await desk.stored(next)).toMatchObject({ state: 'awaiting-release' });
    const rows = await desk.worklist();
    expect(rows[5]?.[waitsFor]).toBe('✓ akkoord op 1 april');
    expect([rows[6]?.[3], rows[6]?.[waitsFor]]).toEqual(['7.120', 'u']);
    await desk.answer(6, agreed, true);
    expect(await desk.stored(next)).toMatchObject({ state: 'submitted' });
  });

  it('does not come back when somebody throws Vragen away', async () => {
    const { sheetId } = await desk.tabOf(world.secretariat, ({ title }) => title === 'Vragen');
    const address = `${world.local.endpoints.google}/v4/spreadsheets/${world.secretariat}:batchUpdate`;
    const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
    await fetch(address, {
      method: 'POST',
      headers,
      body: JSON.stringify({ requests: [{ deleteSheet: { sheetId } }] }),
    });
    await world.local.google.settled();
    const rows = await desk.worklist();
    // Both came within the same instant of a clock that stands still, so either may be the latest.
    expect(rows.slice(4, 7).map((row) => row[waitsFor]?.replace(/regel [67]$/, 'regel …'))).toEqual([
      '✓ Arnhem heeft geantwoord; zie regel …',
      '✓ akkoord op 1 april',
      '✓ akkoord op 1 april',
    ]);
    expect(await desk.stored(next)).toMatchObject({ state: 'submitted' });
  });

  it('that the library corrects when she asks shows the new figure in her row, and leaves her nothing to decide', async () => {
    await desk.typeIn(next, { lending_requests_received: '8120' });
    await desk.typeIn(next, { lending_requests_received: 'Nog meer aanvragen dan gedacht.' }, 'explanation');
    const row = await desk.rowWaiting();
    await desk.answer(row, question, 'Is dit 1.120?');
    expect(await desk.shown(next, 'lending_requests_received')).toBe('Vraag van de secretaris: Is dit 1.120?');
    await desk.typeIn(next, { lending_requests_received: '1120' });
    expect(await desk.stored(next)).toMatchObject({ state: 'submitted', open: 0, waiting: 0 });
    expect(await desk.shown(next, 'lending_requests_received')).toBe(
      'Ter info: deze toelichting schreef u bij 8.120; bij 1.120 nemen wij die niet over. Geldt die nog, typ dan ‘geldt nog’; of schrijf een nieuwe.',
    );
    expect((await desk.worklist())[row]?.[stands]).toBe('1.120\nwas 8.120');
    await desk.typeIn(next, { lending_requests_received: 'Ja, een typefout.' }, 'explanation');
    const cells = (await desk.worklist())[row];
    expect(cells?.slice(stands, waitsFor + 1)).toEqual([
      '1.120\nwas 8.120',
      '600',
      '‘Nog meer aanvragen dan gedacht.’\nAntwoord: ‘Ja, een typefout.’',
      'open →',
      '✓ Arnhem heeft geantwoord; u hoeft niets te doen',
    ]);
  });
});

it('The boxes of Vragen stand under I and J, the question under K', () => {
  expect([agreed, refused, question].map(columnLetters)).toEqual(['I', 'J', 'K']);
});
