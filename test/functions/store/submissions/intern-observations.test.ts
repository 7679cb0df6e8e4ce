import { expect, it } from 'vitest';
import type { Observation } from '../../../../domain/submissions/observation.ts';
import { internObservations } from '../../../../functions/store/submissions/intern-observations.ts';

/** Interned observations equal the originals. */

const blank: Observation = { measure: 'lending_unfilled', kind: 'blank', value: null, typed: '', explanation: '' };
const number: Observation = { ...blank, kind: 'number', value: 7, typed: '7' };

const observations: readonly (readonly [string, Observation])[] = [
  ['an empty cell', blank],
  ['an empty cell of another measure', { ...blank, measure: 'borrowing_unfilled' }],
  ['an empty cell with an explanation', { ...blank, explanation: 'Komt nog' }],
  ['an empty cell with its own mark of estimation', { ...blank, estimated: true }],
  ['a number', number],
  ['the number 0', { ...number, value: 0, typed: '0' }],
  ['what Google made of something else', { ...number, made: { format: '0%', value: 0.07 } }],
  ['a text', { ...blank, kind: 'text', value: 'Wise', typed: 'Wise' }],
  ['a long text', { ...blank, kind: 'text', value: 'x'.repeat(500), typed: 'x'.repeat(500) }],
];

it.each(observations)('%s comes out as it went in, also the second time', (_, observation) => {
  const intern = internObservations();
  for (const [, other] of observations) intern(other);
  expect(intern(structuredClone(observation))).toStrictEqual(observation);
  expect(intern(structuredClone(observation))).toStrictEqual(observation);
});

it('An empty cell is kept once for all forms', () => {
  const intern = internObservations();
  expect(intern({ ...blank })).toBe(intern({ ...blank }));
});
