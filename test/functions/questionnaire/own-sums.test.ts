import { expect, test } from 'vitest';
import type { MeasureId } from '../../../domain/measures/measures.ts';
import { columns } from '../../../sheets/questionnaire/layout.ts';
import { area, byLabel } from '../../sheets/questionnaire/repair/damage-fixture.ts';
import { Desk } from './desk.ts';

/** After a sort moves our sums, *Teruggevonden* keeps what a person typed, and never one of our sums. */

const sums: Readonly<Partial<Record<MeasureId, string>>> = {
  lending_requests_received: '580',
  lending_filled_loans: '583',
  lending_filled_copies: '29',
  lending_unfilled: '66',
};

const desk = (typed = sums): Desk => {
  const one = new Desk();
  for (const [code, value] of Object.entries(typed)) one.marja.type(code as MeasureId, value);
  one.look();
  return one;
};

const sort = ({ marja }: Desk, from = 0, to = 9, sortSpecs: typeof byLabel = byLabel): void =>
  marja.send([{ sortRange: { range: area(5, 14, from, to), sortSpecs } }]);

/** Where the total is now. */
const typeOverSum = ({ marja }: Desk, numberValue: number): void => {
  const at = marja.tab().rows.findIndex((row) => row[columns.code]?.shown === 'lending_filled');
  const range = area(at, at + 1, columns.input, columns.input + 1);
  const rows = [{ values: [{ userEnteredValue: { numberValue } }] }];
  marja.send([{ updateCells: { range, rows, fields: 'userEnteredValue' } }]);
};

const settle = (one: Desk): void => {
  one.look();
  one.look();
  expect(one.look()).toBe(0);
};

test.each([
  ['a sum that shows a number', sums],
  ['a sum that shows nothing yet', { lending_requests_received: '580', lending_unfilled: '66' }],
])('%s leaves nothing behind when whole rows are sorted', (_, typed) => {
  const one = desk(typed);
  sort(one);
  settle(one);
  expect(one.kept()).toEqual([]);
  expect(one.marja.shown('lending_requests_received', 'input')).toBe('580');
});

test('What somebody typed meanwhile where the sum stood is kept', () => {
  const one = desk();
  sort(one);
  one.look(undefined, () => typeOverSum(one, 777));
  settle(one);
  expect(one.kept()).toEqual(['777']);
});

test('When only the column of figures is sorted, Teruggevonden keeps just the figure that landed on our sum', () => {
  const one = desk();
  sort(one, 3, 4, [{ dimensionIndex: 3, sortOrder: 'DESCENDING' }]);
  settle(one);
  expect(one.kept().filter((text) => text === '' || text === '612')).toEqual([]);
  expect(one.kept().every((text) => Object.values(sums).includes(text))).toBe(true);
});

test('Rows that are kept stay in their order when others are taken away', () => {
  const one = desk();
  typeOverSum(one, 700);
  one.look();
  sort(one);
  one.look();
  typeOverSum(one, 701);
  settle(one);
  expect(one.kept()).toEqual(['700', '701']);
});
