import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishPeriod } from '../../../functions/statistic/publish.ts';
import { loadKbOf } from '../../../functions/store/submissions/kb.ts';
import { loadSubmission } from '../../../functions/store/submissions/submissions.ts';
import { person } from '../../../scripts/local/person.ts';
import { type Tab, textAt } from '../../../sheets/grid/tab.ts';
import { pasteColumns as columns, pasteRows as rows } from '../../../sheets/secretariat/history/layout.ts';
import { completeForm, quarter, type SmallWorld, startSmallWorld } from '../../lab/small-world.ts';

/** Figures that the secretary pastes, as a person does, over real HTTP. */
let world: SmallWorld;
beforeAll(async () => {
  world = await startSmallWorld();
});
afterAll(() => world.close());

const tab = async (title: string): Promise<Tab> => {
  const read = await world.local.world.sheets.read(world.secretariat);
  const found = read.ok && read.value.tabs.find((one) => one.title === title);
  if (!found) throw new Error(`no tab ${title}`);
  return found;
};
const write = async (name: string, from: { row: number; column: number }, cells: readonly (readonly string[])[]) => {
  const typed = cells.flatMap((line, down) =>
    line.map((text, right) => ({ tab: name, row: from.row + down, column: from.column + right, text })),
  );
  await person(world.local.endpoints.google, 'owner').type(world.secretariat, typed);
  await world.local.google.settled();
};
const paste = (name: string, cells: readonly (readonly string[])[]) =>
  write(name, { row: rows.first, column: columns.first }, cells);
const tick = async (name: string, ticked = true) => {
  const typed = [{ tab: name, row: rows.act, column: columns.box, text: ticked }];
  await person(world.local.endpoints.google, 'owner').type(world.secretariat, typed);
  await world.local.google.settled();
};
const said = async (name: string) => textAt(await tab(name), rows.act, columns.answer);
const answer = async (name: string, row = 0) => textAt(await tab(name), rows.first + row, columns.answer);
const store = () => world.local.world.database;
const writes = () =>
  world.local.google.requests
    .entries()
    .filter(
      ({ account, method }) =>
        account === world.local.endpoints.serviceAccount && method === 'sheets.spreadsheets.batchUpdate',
    ).length;

describe('Historie', () => {
  const history = [
    ['Rozet', '1e kw. 2025', 'Geleverd als leen', '540'],
    ['PB-ARN', '2025-K1', 'Geleverd als kopie of scan', '22', 'ja', 'uit het oude blad'],
    ['Deventer', '2025-Q1', 'Niet geleverd', 'onbekend'],
    ['Arnhim', '2025-K1', 'Niet geleverd', '75'],
  ];

  it('costs one write to answer', async () => {
    const before = writes();
    await paste('Historie', history.slice(0, 1));
    expect(writes() - before).toBe(1);
  });

  it('answers every row and says what will happen; nothing is stored', async () => {
    await paste('Historie', history);
    expect(await answer('Historie')).toBe('✓ Gelezen: Arnhem, 1e kwartaal 2025, geleverd als leen: 540.');
    expect(await answer('Historie', 3)).toMatch(/^Aanpassen: de bibliotheek ‘Arnhim’ kennen wij niet\./u);
    expect(await said('Historie')).toBe(
      'Gelezen: 3 cijfers van 2 bibliotheken. 1 rij klopt nog niet (rij 11) en wordt niet overgenomen. Zet een vinkje bij ‘Neem over’; dan bewaren wij deze 3 cijfers.',
    );
    expect(await loadSubmission(store(), 'PB-ARN', '2025-Q1')).toBeNull();
  });

  it('stores them once the box is ticked, and says when', async () => {
    await tick('Historie');
    expect(await said('Historie')).toMatch(/^✓ Overgenomen op 1 april, .* 3 cijfers\. U mag/u);
    const counted = (await loadSubmission(store(), 'PB-ARN', '2025-Q1'))?.counted;
    expect(counted?.revision).toBe(1);
    expect(counted?.observations).toMatchObject([
      { measure: 'lending_filled_loans', value: 540 },
      { measure: 'lending_filled_copies', value: 22, estimated: true, explanation: 'uit het oude blad' },
    ]);
  });

  it('shows them in the questionnaire as last year’s', async () => {
    expect(await world.shown('PB-ARN', 'lending_filled_loans', 'lastYear')).toBe('540');
  });

  it('taken over twice changes nothing', async () => {
    await tick('Historie', false);
    await tick('Historie');
    expect(await said('Historie')).toContain('er is niets veranderd. 3 cijfers stonden er al zo.');
    expect((await loadSubmission(store(), 'PB-ARN', '2025-Q1'))?.counted?.revision).toBe(1);
  });

  it('does nothing with what is pasted while the box is still ticked', async () => {
    await write('Historie', { row: rows.first + 3, column: columns.first }, [['Arnhem']]);
    expect(await said('Historie')).toContain('U hebt daarna iets veranderd.');
    const stored = (await loadSubmission(store(), 'PB-ARN', '2025-Q1'))?.counted?.observations ?? [];
    expect(stored.map(({ measure }) => measure)).not.toContain('lending_unfilled');
  });

  it('leaves what a library typed itself, and says so', async () => {
    await world.type('PB-ARN', { ...completeForm(), done: true });
    await tick('Historie', false);
    await write('Historie', { row: rows.first, column: columns.first }, [
      ['Rozet', '2026-K1', 'Geleverd als leen', '540'],
    ]);
    expect(await answer('Historie')).toBe(
      'Ter info: ‘Geleverd als leen’ gaf de bibliotheek zelf op als 583. Dat blijft staan.',
    );
    await tick('Historie');
    expect(await said('Historie')).toContain('1 cijfer gaf de bibliotheek zelf anders op; dat bleef zo.');
    const counted = (await loadSubmission(store(), 'PB-ARN', quarter))?.counted;
    expect(counted?.observations.find(({ measure }) => measure === 'lending_filled_loans')?.value).toBe(583);
  });

  it('keeps in Teruggevonden what was pasted over cells of ours, and puts ours back', async () => {
    await write('Historie', { row: rows.notes, column: columns.answer }, [['Rozet', '2025-K1']]);
    expect(textAt(await tab('Historie'), rows.notes, columns.answer)).toMatch(/^Plak in het lichtgele vlak/u);
    const found = await tab('Teruggevonden');
    expect([1, 2].map((row) => textAt(found, row, 0))).toEqual(['Rozet', '2025-K1']);
  });
});

describe('KB-cijfers', () => {
  const id = 'lending_filled_national';

  it('ask Marja about a figure that is apart from the KB’s', async () => {
    await paste('KB-cijfers', [
      [
        'Bibliotheek',
        'Kwartaal',
        'Geleverd naar andere provincies',
        'Ontvangen uit andere provincies',
        'Niet geleverd',
      ],
      ['Rozet', '2026-K1', '540', '214', ''],
      ['Athenaeumbibliotheek', '2026-K1', '540', '', ''],
    ]);
    expect(await loadKbOf(store(), 'PB-ARN', [quarter])).toEqual(new Map());
    await tick('KB-cijfers');
    expect((await loadKbOf(store(), 'PB-ARN', [quarter])).get(quarter)).toEqual(
      new Map([
        [id, 540],
        ['borrowing_received_national', 214],
      ]),
    );
    expect(await world.shown('PB-ARN', id, 'verdict')).toBe(
      'Vraag: volgens de KB leverde u naar andere provincies 540; hier staat 463. Weet u hoe dat komt? Schrijf het rechts.',
    );
    expect((await loadSubmission(store(), 'PB-ARN', quarter))?.state).toBe('queries-open');
  });

  it('stand beside a figure that is in order, and beside an empty cell', async () => {
    expect(await world.shown('PB-ARN', 'borrowing_received_national', 'verdict')).toBe('✓ Volgens de KB: 214');
    expect(await world.shown('PB-DEV', id, 'verdict')).toBe('Volgens de KB: 540');
  });

  it('are settled by an explanation', async () => {
    await world.type('PB-ARN', { [id]: 'de KB telt de retouren mee' }, 'explanation');
    expect(await world.shown('PB-ARN', id, 'verdict')).toBe('✓ Met toelichting. Volgens de KB: 540');
    expect((await loadSubmission(store(), 'PB-ARN', quarter))?.state).toBe('submitted');
  });

  it('stand beside the libraries’ own in Kwartaal per bibliotheek', async () => {
    await world.type('PB-DEV', { ...completeForm(), done: true });
    await world.type('PB-DEV', { [id]: 'de KB telt de retouren mee' }, 'explanation');
    await world.type('PB-MDB', { ...completeForm(), done: true });
    await publishPeriod(world.local.world, quarter);
    const read = await world.local.world.sheets.read(world.statistic);
    const shown = read.ok ? read.value.tabs.find(({ title }) => title === 'Kwartaal per bibliotheek')?.rows : undefined;
    const lines = (shown ?? []).map((cells) => cells.map((one) => one.shown).join(' | '));
    expect(lines.find((line) => line.includes('463 | 540'))).toContain('−77');
  });
});
