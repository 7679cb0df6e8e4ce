import { afterAll, beforeAll, expect, it } from 'vitest';
import { columns } from '../../../sheets/questionnaire/layout.ts';
import { type DamageWorld, type Request, rowOf, sheetId, startDamageWorld, type Victim } from './damage-world.ts';

/** A percentage or date whose format stays in the cell raises a question, and later input still works. */
let world: DamageWorld;
beforeAll(async () => {
  world = await startDamageWorld(4);
});
afterAll(() => world.close());

const unfilled = 'lending_unfilled';
const cell = { sheetId, rowIndex: rowOf(unfilled), columnIndex: columns.input };

/** As Google keeps it when it is typed: the number that it made of it, with a format of its own. */
const kept = (numberValue: number, numberFormat: object): Request => ({
  updateCells: {
    start: cell,
    rows: [{ values: [{ userEnteredValue: { numberValue }, userEnteredFormat: { numberFormat } }] }],
    fields: 'userEnteredValue,userEnteredFormat.numberFormat',
  },
});
/** Opmaak → Getal → Automatisch. */
const automatic: Request = {
  updateCells: { start: cell, rows: [{ values: [{}] }], fields: 'userEnteredFormat.numberFormat' },
};

const input = async (victim: Victim) => (await victim.tab())?.rows[cell.rowIndex]?.[columns.input];
const writes = (victim: Victim): number =>
  world.local.google.requests
    .entries()
    .filter(
      ({ account, method }) => account.includes('iam.gserviceaccount') && method === 'sheets.spreadsheets.batchUpdate',
    )
    .filter(({ path }) => path.includes(victim.workbookId)).length;
const lookAgain = async (): Promise<void> => {
  await world.local.fire('daily');
  await world.local.google.settled();
};

const cases: readonly (readonly [string, Request, string])[] = [
  [
    'a percentage',
    kept(0.05, { type: 'PERCENT', pattern: '0%' }),
    'Aanpassen: hier staat een percentage (5%). Typ het aantal; percentages rekenen wij zelf uit.',
  ],
  [
    'a date',
    kept(46_001, { type: 'DATE', pattern: 'd-m-yyyy' }),
    'Aanpassen: Google heeft hier een datum van gemaakt (10-12-2025). Typ het aantal opnieuw, zonder streepjes.',
  ],
];

it.each(cases)(
  '%s: is asked about until it is typed again, in a cell that is a number’s again',
  async (_, typed, sentence) => {
    const victim = world.victim();
    const before = writes(victim);
    await victim.send(typed);
    expect(writes(victim) - before).toBe(1);
    expect(await victim.shown(unfilled)).toBe(sentence);
    expect(await input(victim)).toMatchObject({
      formatType: 'NUMBER',
      entered: typed.updateCells?.rows?.[0]?.values?.[0]?.userEnteredValue,
    });
    await lookAgain();
    await lookAgain();
    expect(writes(victim) - before).toBe(1);
    expect(await victim.shown(unfilled)).toBe(sentence);
    expect(await victim.read()).toEqual({ [unfilled]: 'unreadable' });
    await victim.type({ [unfilled]: '5' });
    expect(await victim.read()).toEqual({ [unfilled]: 5 });
    expect(await victim.shown(unfilled)).toBe('✓');
  },
);

it('a format is put back in an empty cell too', async () => {
  const victim = world.victim();
  await victim.type({ [unfilled]: '7' });
  await victim.send({
    updateCells: {
      start: cell,
      rows: [{ values: [{ userEnteredFormat: { numberFormat: { type: 'PERCENT', pattern: '0%' } } }] }],
      fields: 'userEnteredValue,userEnteredFormat.numberFormat',
    },
  });
  await victim.type({ lending_filled_loans: '3' });
  await victim.type({ [unfilled]: '9' });
  expect((await input(victim))?.shown).toBe('9');
  expect(await victim.read()).toMatchObject({ [unfilled]: 9 });
});

it('an amount that is the number itself is read once she says so with Automatisch', async () => {
  const victim = world.victim();
  await victim.send(kept(12, { type: 'CURRENCY', pattern: '"€ "#,##0' }));
  expect(await victim.shown(unfilled)).toBe(
    'Aanpassen: hier staat een bedrag (€ 12). Typ het aantal, zonder euroteken. Bedoelt u 12? Kies dan Opmaak → Getal → Automatisch.',
  );
  await victim.send(automatic);
  expect(await victim.read()).toEqual({ [unfilled]: 12 });
  expect(await victim.shown(unfilled)).toBe('✓');
});
