import { expect, test } from 'vitest';
import { Librarian } from '../librarian.ts';

/** The dates at the top of a quarter's tab. */

const marja = new Librarian();
const shownAt = (at: string, reopenedUntil: string | null = null): string => {
  if (marja.submission) marja.submission = { ...marja.submission, reopenedUntil };
  marja.check(at);
  return marja.shown('title');
};

test('On top of the tab stands until when the figures may change', () => {
  expect(marja.shown('title')).toBe('Graag uiterlijk 20 april. Sluit 4 mei.');
  expect(shownAt('2026-04-14T14:32:00+02:00')).toBe('Graag uiterlijk 20 april. Sluit 4 mei.');
  expect(shownAt('2026-05-04T23:59:59+02:00')).toBe('Graag uiterlijk 20 april. Sluit 4 mei.');
  expect(shownAt('2026-05-05T00:00:00+02:00')).toBe('Gesloten sinds 5 mei.');
  expect(shownAt('2026-05-12T10:00:00+02:00', '2026-05-20')).toBe('Heropend tot 20 mei.');
  expect(shownAt('2026-05-21T00:00:00+02:00', '2026-05-20')).toBe('Gesloten sinds 21 mei.');
});

test('Dates that we wrote are not taken for what somebody typed over them', () => {
  expect(marja.parsed?.overtyped).toEqual([]);
});
