import { describe, expect, it } from 'vitest';
import { correctionsSince } from '../../../../domain/statistics/editions/corrections.ts';
import { counted, library } from '../statistics-fixture.ts';

/** The list of changes since a publication. */

const libraries = [library('A'), library('B')];
const at = (revision: number, unfilled: number, more = {}) =>
  counted('A', '2025-Q4', { lending_unfilled: unfilled }, { revision, handedInAt: revision * 1000, ...more });
const told = (...later: readonly ReturnType<typeof at>[]) =>
  correctionsSince([at(1, 412)], later, libraries).map(({ before, after, changedAt, reason }) => [
    before.kind === 'number' ? before.value : before.kind,
    after.kind === 'number' ? after.value : after.kind,
    changedAt,
    reason,
  ]);

describe('the changes since a publication', () => {
  it('are told one after the other, the newest first, whatever order they come in', () => {
    const steps = [
      [421, 430, 3000, ''],
      [412, 421, 2000, 'dubbel geteld'],
    ];
    expect(told(at(2, 421, { reason: ' dubbel geteld ' }), at(3, 430))).toEqual(steps);
    expect(told(at(3, 430), at(2, 421, { reason: 'dubbel geteld' }))).toEqual(steps);
  });

  it('leave out what was handed in again as it was', () => {
    expect(told(at(2, 412))).toEqual([]);
  });

  it('have what came in later as something that was not there', () => {
    const late = counted('B', '2025-Q4', { lending_unfilled: 7 }, { handedInAt: 5000 });
    expect(told(late)).toEqual([['missing', 7, 5000, '']]);
  });
});
