/** How far a set-up is, how long the rest takes, and what the welcome says of it. */
import { describe, expect, it } from 'vitest';
import { type Step, standingOf } from '../../../scripts/example/steps.ts';
import { type Welcoming, welcomeOf } from '../../../scripts/example/welcome.ts';

const step = (seconds: number): Step => ({ what: 'play', quarter: '2026-Q1', seconds });
const steps = [step(2), step(6), step(2)];

describe('the time that is left', () => {
  it.each([
    ['nothing yet: as foreseen', 0, 0, 0, { share: 0, secondsLeft: 10 }],
    ['half of the first step', 0, 0, 1, { share: 0.1, secondsLeft: 9 }],
    ['as fast as foreseen', 1, 2, 3, { share: 0.5, secondsLeft: 5 }],
    ['twice as slow as foreseen', 1, 4, 6, { share: 0.5, secondsLeft: 10 }],
    ['a step that takes too long never counts as done', 1, 2, 60, { share: 0.77, secondsLeft: 2.3 }],
    ['the last step', 2, 8, 1, { share: 0.9, secondsLeft: 1 }],
  ])('%s', (_, at, took, since, standing) => {
    const { share, secondsLeft } = standingOf(steps, at, took, since);
    expect(share).toBeCloseTo(standing.share);
    expect(secondsLeft).toBeCloseTo(standing.secondsLeft);
  });
});

const all: Welcoming['open'] = [
  { id: 'one', kind: 'questionnaire', library: 'PB-ALM' },
  { id: 'two', kind: 'questionnaire', library: 'PB-ARN' },
  { id: 'three', kind: 'secretariat', library: null },
  { id: 'four', kind: 'statistic', library: null },
];
const complete: Welcoming = { setUp: 'example', open: all, doing: null, boardPage: 'http://127.0.0.1:1/b/' };

describe('the welcome', () => {
  it('has three lines and three doors, each to its workbook as its person', () => {
    const { lines, doors, progress } = welcomeOf(complete);
    expect([lines.length, progress]).toEqual([3, null]);
    expect(doors.map(({ fileId, account }) => [fileId, account])).toEqual([
      ['two', 'ibl.arnhem@voorbeeld.nl'],
      ['three', 'secretaris@voorbeeld.nl'],
      ['four', 'bestuur@voorbeeld.nl'],
    ]);
    expect(doors[2]?.more?.address).toBe(complete.boardPage);
  });

  it('says while the example is played what happens, how long it takes, and which doors are not open yet', () => {
    const doing = { step: step(6), share: 0.4, secondsLeft: 12 };
    const { doors, progress } = welcomeOf({ ...complete, open: all.slice(3), doing, boardPage: null });
    expect(progress).toEqual({
      share: 0.4,
      text: 'Het voorbeeld wordt klaargezet: de bibliotheken vullen het 1e kwartaal van 2026 in. Nog ongeveer 15 seconden.',
    });
    expect(doors.map(({ fileId, button }) => [fileId, button])).toEqual([
      [null, 'Nog even wachten…'],
      [null, 'Nog even wachten…'],
      ['four', 'Open de statistiek'],
    ]);
    expect(doors[2]).not.toHaveProperty('more');
  });
});
