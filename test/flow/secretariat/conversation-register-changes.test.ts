import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { backup } from '../../../functions/exchange/backup.ts';
import { summariseStored } from '../../../functions/exchange/summarise-stored.ts';
import { provision } from '../../../functions/handlers/provision.ts';
import { publishPeriod } from '../../../functions/statistic/publish.ts';
import { loadLibraries, loadLibrary, loadWorkbooks } from '../../../functions/store/register/registry.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { person } from '../../../scripts/local/person.ts';
import { type Tab, textAt, type Workbook } from '../../../sheets/grid/tab.ts';
import { columns, freshPlaces, type RowCode } from '../../../sheets/questionnaire/layout.ts';
import { tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { movedTabTitle } from '../../../sheets/questionnaire/repair/successor-texts.ts';
import { overviewColumns } from '../../../sheets/secretariat/overview/layout.ts';
import { completeForm, libraries, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';
import { registerDesk } from './register-desk.ts';

/** From what the secretary types in *Register* to the footnote in the statistic, in the order in which it happens. */
let world: SmallWorld;
let desk: ReturnType<typeof registerDesk>;
beforeAll(async () => {
  world = await startSmallWorld();
  desk = registerDesk(world);
  for (const library of ['PB-ARN', 'PB-DEV', 'PB-MDB'] as const) {
    await world.type(library, { ...completeForm(), done: true });
  }
});
afterAll(() => world.close());

const next: Quarter = '2026-Q2';
const database = () => world.local.world.database;

const seen = async (id: string): Promise<Workbook> => {
  const read = await world.local.world.sheets.read(id);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
};
const tabOf = async (id: string, title: string): Promise<Tab> => {
  const tab = (await seen(id)).tabs.find((one) => one.title === title);
  if (!tab) throw new Error(`no tab ${title}`);
  return tab;
};
const at = (of: Quarter, code: RowCode): number => freshPlaces(of).get(code) ?? -1;
const head = async (id: string, of: Quarter): Promise<string> =>
  textAt(await tabOf(id, tabTitle(of)), at(of, 'title'), columns.label);
const standing = async (id: string, of: Quarter): Promise<string> =>
  textAt(await tabOf(id, tabTitle(of)), at(of, 'standing'), columns.lastYear);
const titles = async (id: string): Promise<string[]> => (await seen(id)).tabs.map(({ title }) => title);
const named = async (name: string) => (await loadLibraries(database())).find((library) => library.name === name);
const morningOf = (of: Quarter) => desk.morningOf(of);
const typeIn: ReturnType<typeof registerDesk>['typeIn'] = (...typed) => desk.typeIn(...typed);

const merger = { kind: 'fuseert: samen een nieuwe bibliotheek', library: 'Arnhem', other: 'Deventer' };

describe('a merger', () => {
  it('is asked about until it is whole, and cannot be of a quarter with figures', async () => {
    await desk.fill(1, merger);
    expect(await desk.answer(1)).toBe('Nog nodig: typ ook de nieuwe naam.');
    await desk.fill(1, { name: 'IJsselbibliotheek', quarter: '2026-K1' });
    expect(await desk.answer(1)).toBe(
      'Aanpassen: Arnhem heeft over het 1e kwartaal 2026 al cijfers ingevuld. Kies een later kwartaal.',
    );
  });

  it('says what will happen, and does it only after the tick', async () => {
    await desk.fill(1, { quarter: '' });
    expect(await desk.answer(1)).toBe(
      'Vanaf het 2e kwartaal 2026 zijn Arnhem en Deventer samen IJsselbibliotheek. Het blad van Arnhem gaat verder onder de nieuwe naam; in dat van Deventer komt te staan waar het verdergaat. Eerdere cijfers blijven apart staan. Vergelijken met vorig jaar doen wij met beide samen. Vier kwartalen lang vragen wij niet naar verschillen met een jaar eerder. Klopt dit? Zet dan het vinkje.',
    );
    expect(await named('IJsselbibliotheek')).toBeUndefined();
    await desk.tick(1, true);
    expect(await desk.answer(1)).toMatch(
      /^✓ Gedaan op 1 april 2026\. Vanaf het 2e kwartaal 2026 zijn .* het vinkje weg\.$/u,
    );
    const made = await named('IJsselbibliotheek');
    expect(made).toMatchObject({
      id: 'PB-ARN2',
      city: 'Arnhem',
      province: 'Gelderland',
      from: next,
      to: null,
      workbookId: world.workbooks['PB-ARN'],
      continues: 'PB-ARN',
    });
    expect(await loadLibrary(database(), 'PB-ARN')).toMatchObject({ to: quarter });
    expect(await loadLibrary(database(), 'PB-DEV')).toMatchObject({ to: quarter });
  });

  it('sends the staff of the other library to the workbook that goes on', async () => {
    const tab = await tabOf(world.workbooks['PB-DEV'], movedTabTitle);
    expect(textAt(tab, 0, 0)).toBe('Dit blad gaat verder bij IJsselbibliotheek');
    expect(tab.rows[2]?.[0]?.entered?.formulaValue).toContain(`/spreadsheets/d/${world.workbooks['PB-ARN']}/edit`);
    expect(await titles(world.workbooks['PB-ARN'])).not.toContain(movedTabTitle);
  });

  it('is undone by taking the tick away: everything is as it was', async () => {
    await desk.tick(1, false);
    expect(await desk.answer(1)).toMatch(/^Ongedaan gemaakt op 1 april 2026\. Zet u het vinkje weer/u);
    expect(await named('IJsselbibliotheek')).toBeUndefined();
    for (const id of ['PB-ARN', 'PB-DEV'] as const) {
      expect(await loadLibrary(database(), id)).toMatchObject({ to: null, workbookId: world.workbooks[id] });
    }
    expect(await titles(world.workbooks['PB-DEV'])).toEqual(['2026-K1', 'Uitleg']);
    const workbooks = await loadWorkbooks(database());
    expect(workbooks.find(({ id }) => id === world.workbooks['PB-ARN'])?.library).toBe('PB-ARN');
  });

  it('is done again by the same tick, under a code that nobody had before', async () => {
    await desk.tick(1, true);
    expect(await named('IJsselbibliotheek')).toMatchObject({ id: 'PB-ARN3' });
  });

  it('typed and ticked in one go is not done before it was read', async () => {
    const row = await desk.rowOf(2);
    await person(world.local.endpoints.google, 'owner').type(world.secretariat, [
      { tab: 'Register', row, column: 0, text: 'stopt met de groep' },
      { tab: 'Register', row, column: 1, text: 'Middelburg' },
      { tab: 'Register', row, column: 5, text: true },
    ]);
    await desk.looked();
    expect(await desk.answer(2)).toMatch(
      /^Lees eerst wat er gaat gebeuren\..*Middelburg geeft over het 1e kwartaal 2026/u,
    );
    expect(await loadLibrary(database(), 'PB-MDB')).toMatchObject({ to: null });
    await desk.tick(2, false);
    await desk.fill(2, { kind: '', library: '' });
    expect(await desk.answer(2)).toBe('');
  });
});

describe('a new name', () => {
  it('is recorded', async () => {
    await desk.fill(2, { kind: 'krijgt een andere naam', library: 'Middelburg', name: 'Zeeuwse Bibliotheek' });
    expect(await desk.answer(2)).toMatch(/^Vanaf het 2e kwartaal 2026 heet ZB voortaan Zeeuwse Bibliotheek\./u);
    await desk.tick(2, true);
    expect(await loadLibrary(database(), 'PB-MDB')).toMatchObject({ name: 'Zeeuwse Bibliotheek' });
    expect(await head(world.workbooks['PB-MDB'], quarter)).toBe('ZB');
  });
});

describe('a new library with a workbook of its own', () => {
  let breda: string;
  const owner = () => person(world.local.endpoints.google, 'owner');

  it('is told with whom to share it, and goes on by itself once it is shared', async () => {
    breda = await owner().createWorkbook('Leeg blad', '');
    await desk.fill(3, {
      kind: 'komt erbij',
      name: 'Nieuwe Veste',
      city: 'Breda',
      province: 'Noord-Brabant',
      address: `https://docs.google.com/spreadsheets/d/${breda}/edit?gid=0#gid=0`,
    });
    const { serviceAccount } = world.local.world;
    expect(await desk.answer(3)).toBe(
      `Aanpassen: dit blad kunnen wij nog niet openen. Deel het als bewerker met ${serviceAccount}; daarna gaat het vanzelf verder.`,
    );
    await owner().share(breda, serviceAccount, 'writer');
    await desk.looked();
    expect(await desk.answer(3)).toMatch(/^Vanaf het 2e kwartaal 2026 vragen wij ook Nieuwe Veste om cijfers\./u);
    await desk.tick(3, true);
    expect(await named('Nieuwe Veste')).toMatchObject({ id: 'PB-BRE', from: next, workbookId: breda });
  });

  it('stands between the libraries and the changes, which moved down with what was typed in them', async () => {
    const tab = await desk.tab();
    const rowOf = await desk.rowOfLibrary('PB-BRE');
    expect(rowOf).toBeLessThan(await desk.rowOf(1));
    expect(textAt(tab, await desk.rowOf(1), 4)).toBe('IJsselbibliotheek');
    expect(await desk.answerOf('PB-BRE')).toBe('✓ Telt alles.');
  });

  it('the address of another library is refused', async () => {
    await desk.pasteAddress('PB-BRE', world.workbooks['PB-MDB']);
    expect(await desk.answerOf('PB-BRE')).toMatch(/^Aanpassen: dit is het blad van Middelburg\./u);
    expect(await loadLibrary(database(), 'PB-BRE')).toMatchObject({ workbookId: breda });
    await desk.pasteAddress('PB-BRE', breda);
    expect(await desk.answerOf('PB-BRE')).toBe('✓ Telt alles. Het blad is gekoppeld.');
  });

  it('gets its first quarter when that opens, and so do the others under their new names', async () => {
    await morningOf(next);
    expect(await head(breda, next)).toBe('Nieuwe Veste');
    expect(await head(world.workbooks['PB-ARN'], next)).toBe('IJsselbibliotheek');
    expect(await head(world.workbooks['PB-ARN'], quarter)).toBe('Rozet');
    expect((await seen(world.workbooks['PB-ARN'])).title).toBe('IBL-opgave – IJsselbibliotheek');
    expect(await head(world.workbooks['PB-MDB'], next)).toBe('Zeeuwse Bibliotheek');
    expect(await head(world.workbooks['PB-MDB'], quarter)).toBe('ZB');
    expect(await titles(world.workbooks['PB-DEV'])).not.toContain('2026-K2');
    await typeIn(breda, next, { ...completeForm(), done: true });
  });
});

describe('the statistic', () => {
  const words = async (): Promise<string> => {
    const tab = await tabOf(world.statistic, 'Kwartaal');
    const cells = tab.rows.flatMap((row) => row.map(({ shown }) => shown));
    return cells.filter((shown) => shown !== '').join(' ');
  };

  it('compares the new library with its forerunners together, and says what happened', async () => {
    await typeIn(world.workbooks['PB-ARN'], next, { ...completeForm(2), done: true });
    await typeIn(world.workbooks['PB-MDB'], next, { ...completeForm(2), done: true });
    await publishPeriod(world.local.world, next);
    const shown = await words();
    // 1.224 of the new library, 1.224 of Middelburg, 612 of Breda.
    expect(shown).toMatch(/Samen geleverd 3\.060 3 van 3/u);
    expect(shown).toContain(
      'Vanaf het 2e kwartaal 2026 zijn Rozet en Athenaeumbibliotheek samen IJsselbibliotheek. Leveringen tussen deze bibliotheken tellen sindsdien niet meer mee.',
    );
    expect(shown).toContain('Vanaf het 2e kwartaal 2026 heet ZB voortaan Zeeuwse Bibliotheek.');
    expect(shown).toContain('Vanaf het 2e kwartaal 2026 doet Breda mee; eerdere cijfers zijn er niet.');
  });

  it('is the same from the store alone', async () => {
    const statistic = await summariseStored(database(), next);
    const delivered = statistic.counts.find(({ figure }) => figure === 'lending_filled');
    // A quarter earlier: 612 + 612 against the new library's 1.224, and 612 against Middelburg's 1.224; Breda is in no panel.
    expect(delivered).toMatchObject({ reported: 3060, n: 3, expected: 3 });
    expect(delivered?.comparisons[0]).toMatchObject({ panel: 2, now: 2448, before: 1836 });
    expect(statistic.footnotes.map(({ kind }) => kind).sort()).toEqual(['joined', 'merged', 'renamed']);
  });

  it('keeps the earlier quarter with the forerunners, also what is typed in it now', async () => {
    await typeIn(world.workbooks['PB-ARN'], quarter, { lending_unfilled: '81' });
    const submission = await loadSubmission(database(), 'PB-ARN', quarter);
    expect(submission?.reading?.observations.find(({ measure }) => measure === 'lending_unfilled')?.value).toBe(81);
    expect(submission?.counted?.revision).toBe(1);
  });

  it('what has figures cannot be undone, and says why', async () => {
    await desk.tick(1, false);
    expect(await desk.answer(1)).toContain(
      'Dit kan niet ongedaan worden gemaakt: IJsselbibliotheek heeft over het 2e kwartaal 2026 al cijfers ingevuld.',
    );
    expect(await named('IJsselbibliotheek')).toBeDefined();
    await desk.tick(1, true);
  });
});

describe('a library that is closed for a while', () => {
  it('is asked for nothing, in its own sheet and in Overzicht', async () => {
    await desk.fill(4, { kind: 'tijdelijk dicht', library: 'Middelburg' });
    expect(await desk.answer(4)).toMatch(/^Vanaf het 3e kwartaal 2026 vragen wij Middelburg geen cijfers/u);
    await desk.tick(4, true);
    await morningOf('2026-Q3');
    expect(await standing(world.workbooks['PB-MDB'], '2026-Q3')).toBe(
      'Over dit kwartaal vragen wij u geen cijfers (tijdelijk gesloten).',
    );
    const overview = await tabOf(world.secretariat, 'Overzicht');
    const row = overview.rows.findIndex((_, index) => textAt(overview, index, overviewColumns.code) === 'PB-MDB');
    expect(textAt(overview, row, overviewColumns.state)).toBe('hoeft niet');
    const statistic = await summariseStored(database(), '2026-Q3');
    expect(statistic.members).toBe(2);
    expect(statistic.footnotes).toContainEqual({ kind: 'closed', quarter: '2026-Q3', to: null, name: 'Middelburg' });
  });

  it('a library that stops is asked no more, not even in an existing tab', async () => {
    const breda = (await named('Nieuwe Veste'))?.workbookId ?? '';
    expect(await standing(breda, '2026-Q3')).toBe('Nog niet begonnen. Graag uiterlijk 20 oktober.');
    await desk.fill(5, { kind: 'stopt met de groep', library: 'Breda', quarter: '2026-K3' });
    await desk.tick(5, true);
    expect(await standing(breda, '2026-Q3')).toBe(
      'Over dit kwartaal vragen wij u geen cijfers (u doet niet meer mee).',
    );
    expect((await loadLibrary(database(), 'PB-BRE'))?.to).toBe(next);
    expect((await summariseStored(database(), '2026-Q3')).members).toBe(1);
  });

  it('a backup holds every fact, those that were undone included', async () => {
    const paths: string[] = [];
    for await (const line of backup(database(), () => {}))
      paths.push((JSON.parse(line) as { path?: string }).path ?? '');
    expect(paths.filter((path) => path.startsWith('events/'))).toEqual(
      [1, 2, 3, 4, 5].map((number) => `events/verandering-${number}`),
    );
  });

  it('provisioning with the names of before finds everything, and changes nothing', async () => {
    const before = await loadLibraries(database());
    await provision(world.local.world, libraries);
    expect(await loadLibraries(database())).toEqual(before);
  });
});
