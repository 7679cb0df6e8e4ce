import { describe, expect, test } from 'vitest';
import type { RowCode } from '../../../../sheets/questionnaire/layout.ts';
import { answerSentences, ruleSentences } from '../../../../sheets/questionnaire/page/rule-texts.ts';
import { readingSentences } from '../../../../sheets/questionnaire/read/reading-texts.ts';
import { observe, sound } from '../../../domain/rules/fixture.ts';
import { Librarian } from '../librarian.ts';

/** What stands beside a figure says no more than is true. */

const facts = {
  typed: 'x',
  suggestion: '12',
  value: 12,
  before: 13,
  ids: 'lending_unfilled',
  from: 'lending_unfilled',
  whole: 'lending_filled',
};

describe('Ter info', () => {
  const sentences = Object.entries({ ...ruleSentences, ...answerSentences, ...readingSentences });
  const notices = sentences.filter(([, say]) => say(facts, 'lending_unfilled').startsWith('Ter info:'));

  test('asks nothing', () => {
    expect(notices.length).toBeGreaterThan(10);
    const asking = notices.filter(([, say]) => say(facts, 'lending_unfilled').includes('?'));
    expect(asking.map(([name]) => name)).toEqual([]);
  });
});

const filled = (changes: Readonly<Partial<Record<RowCode, string>>>): Librarian => {
  const marja = new Librarian('2026-Q1', { lastYear: observe({ ...sound, lending_unfilled: 60 }) });
  for (const [code, value] of Object.entries({ ...sound, ...changes }))
    marja.type(code as RowCode, String(value).replace('.', ','));
  marja.check();
  return marja;
};

describe('Beside a total', () => {
  test.each([
    ['ca. 460', 'Ter info: wij rekenen dit na zodra ‘Geleverd naar andere provincies’ is aangepast.'],
    ['n.v.t.', 'Ter info: wij rekenen dit na zodra ‘Geleverd naar andere provincies’ is aangepast.'],
    ['', 'Telt zelf op.'],
    ['onbekend', '✓'],
    ['463', '✓'],
  ])('with a part %j', (lending_filled_national, says) => {
    expect(filled({ lending_filled_national }).shown('lending_filled')).toBe(says);
  });
});

describe('An example that may be published', () => {
  test('but was not written, is asked for', () => {
    const marja = filled({ showcase_publishable: 'ja' });
    expect(marja.shown('showcase_publishable')).toBe(
      'Ter info: u koos ja, maar bij ‘Mooi voorbeeld’ staat nog niets. Zonder voorbeeld gebeurt er niets.',
    );
    marja.type('showcase', 'Een klant vond na jaren haar kinderboek terug.');
    marja.check();
    expect(marja.shown('showcase_publishable')).toBe('✓');
  });
});
