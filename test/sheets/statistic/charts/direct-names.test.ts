import { describe, expect, it } from 'vitest';
import { directNames } from '../../../../sheets/statistic/charts/direct-names.ts';

/** Names at the ends of two lines do not overlap. */

const line = (...values: readonly (number | null)[]) => values.map((value) => ({ value, nameable: true }));

describe('the names of two lines', () => {
  it('stand over a peak of the upper one and under a dip of the lower one', () => {
    expect(directNames(line(80, 90, 100, 85, 90), line(50, 60, 40, 60, 50))).toEqual({
      filled: { at: 2, placement: 'ABOVE' },
      received: { at: 2, placement: 'BELOW' },
    });
  });

  it('change places when the other line is the upper one', () => {
    expect(directNames(line(50, 60, 40, 60, 50), line(80, 90, 100, 85, 90))).toEqual({
      filled: { at: 2, placement: 'BELOW' },
      received: { at: 2, placement: 'ABOVE' },
    });
  });

  it('never stand at the last point, which has its figure', () => {
    expect(directNames(line(80, 90, 95, 100), line(50, 45, 42, 40))).toEqual({
      filled: { at: 2, placement: 'ABOVE' },
      received: { at: 2, placement: 'BELOW' },
    });
  });

  it('stand at a final point where there is one', () => {
    const provisionalPeak = line(80, 90, 85, 100, 90).map((point, at) => ({ ...point, nameable: at < 3 }));
    expect(directNames(provisionalPeak, line(50, 50, 40, 50, 50))?.filled).toEqual({ at: 1, placement: 'ABOVE' });
  });

  it('of a line alone is one', () => {
    expect(directNames(line(80, 90, 100, 85), line(null, null, null, null))).toEqual({
      filled: { at: 2, placement: 'ABOVE' },
    });
  });

  it.each([
    ['cross', line(100, 40, 100, 40), line(50, 80, 50, 80)],
    ['run too near to each other', line(100, 100, 100), line(93, 93, 93)],
    ['run too near to the axis', line(100, 100, 100), line(11, 11, 11)],
  ])('give way to a legend where they %s', (_, filled, received) => {
    expect(directNames(filled, received)).toBeNull();
  });
});
