import { describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../sheets/questionnaire/texts.ts';
import type { Librarian } from './librarian.ts';
import { area, begun } from './repair/damage-fixture.ts';

/** Sorting only some columns is noticed. */

describe('Sort some columns only', () => {
  const filled = (): Librarian => {
    const marja = begun();
    for (const [code, value] of Object.entries({ lending_filled_provincial: '101', lending_filled_national: '463' }))
      marja.type(code as 'lending_filled_provincial', value);
    marja.type('lending_requests_received', 'nieuw systeem', 'explanation');
    marja.check();
    return marja;
  };

  test.each<[string, number, number, 'ASCENDING' | 'DESCENDING', string]>([
    ['the figures', 3, 4, 'DESCENDING', 'dit cijfer'],
    ['the figures and what is beside them', 3, 6, 'DESCENDING', 'dit cijfer'],
    ['the explanations', 5, 6, 'DESCENDING', 'deze toelichting'],
    ['all but the explanations', 0, 4, 'ASCENDING', 'deze toelichting'],
  ])('%s: it is asked about', (_, from, to, sortOrder, what) => {
    const marja = filled();
    marja.send([{ sortRange: { range: area(5, 14, from, to), sortSpecs: [{ dimensionIndex: from, sortOrder }] } }]);
    marja.check();
    const open = marja.submission?.reading?.findings.filter(({ settled }) => !settled) ?? [];
    const said = open.map(sentenceOf).filter((sentence) => sentence.startsWith(`Vraag: ${what} stond eerst bij `));
    expect(said).toHaveLength(1);
    marja.check();
    expect(marja.check()).toBe(0);
  });
});
