import { expect, test } from 'vitest';
import { Desk } from './desk.ts';

/** A quarter's tab that was deleted is restored, with a note beside the box at its top. */

const closed = '2026-09-14T14:32:00+02:00';
const said =
  'Ter info: dit tabblad was weg. Wij maakten het opnieuw, met wat wij er het laatst in lazen. Kijk het nog eens na.';

const filled = (): Desk => {
  const desk = new Desk();
  desk.marja.type('lending_requests_received', '580');
  desk.marja.type('lending_unfilled', 'ca. 12');
  desk.marja.type('lending_unfilled', 'verbouwing', 'explanation');
  desk.look();
  return desk;
};

test('It says so until somebody types in it, and costs nothing more', () => {
  const desk = filled();
  desk.throwAway();
  expect(desk.top()).toBe(said);
  expect(desk.marja.shown('lending_requests_received', 'input')).toBe('580');
  expect(desk.look()).toBe(0);
  expect(desk.top()).toBe(said);
  desk.marja.type('lending_filled_loans', '12');
  desk.look();
  expect(desk.top()).not.toContain('Ter info');
});

test('It says so until the quarter closes', () => {
  const desk = filled();
  desk.throwAway();
  desk.look(closed);
  expect(desk.top()).not.toContain('Ter info');
});

test('It says so as well when it was thrown away after closing', () => {
  const desk = filled();
  desk.look(closed);
  desk.throwAway(closed);
  expect(desk.top()).toBe(said);
});

test('A tab in which nobody ever typed, or that was built for the first time, says nothing', () => {
  const desk = new Desk();
  desk.marja.send([{ addSheet: { properties: { sheetId: 99, title: 'eigen' } } }]);
  desk.throwAway();
  expect(desk.top()).not.toContain('Ter info');
});
