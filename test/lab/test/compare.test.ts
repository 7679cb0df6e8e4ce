import { describe, expect, it } from 'vitest';
import { changesBetween, isTimeOfHealth } from '../audit/compare.ts';
import type { SeenTab } from '../people/typist.ts';

/** The audit compares two states of a workbook. */

const tab = (...shown: string[]): SeenTab => ({ title: 'Overzicht', rows: shown.map((one) => [{ shown: one }]) });
const well = 'Alles werkt. Laatste wijziging gezien om 14:32, nagekeken om 14:33.';

describe('changesBetween()', () => {
  it('names every cell that shows something else, and no other', () => {
    expect(changesBetween([tab('a', 'b')], [tab('a', 'c')])).toEqual([
      { tab: 'Overzicht', row: 1, column: 0, stood: 'b', stands: 'c' },
    ]);
  });

  it('takes a cell that was not there for an empty one', () => {
    expect(changesBetween([], [tab('', 'x')]).map(({ stood, stands }) => [stood, stands])).toEqual([['', 'x']]);
  });
});

describe('isTimeOfHealth()', () => {
  it.each([
    ['another time', 'Alles werkt. Laatste wijziging gezien gisteren, 16:40, nagekeken gisteren, 16:41.', true],
    ['another sentence', 'De controle staat stil sinds 14:40.', false],
    ['no time any more', 'Alles werkt. U hoeft niets te doen.', false],
  ])('%s', (_, stands, expected) => {
    const [changed] = changesBetween([tab(well)], [tab(stands)]);
    expect(changed && isTimeOfHealth(changed)).toBe(expected);
  });
});
