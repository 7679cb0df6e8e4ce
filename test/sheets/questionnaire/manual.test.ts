import { expect, test } from 'vitest';
import { examples } from '../../../sheets/questionnaire/manual/examples.ts';
import { manual } from '../../../sheets/questionnaire/manual/manual.ts';
import { wordsFor } from '../../../sheets/questionnaire/measure-words.ts';
import { measures } from '../../../sheets/questionnaire/measures.ts';
import { ruleSentences } from '../../../sheets/questionnaire/rule-texts.ts';

test('docs/invulwijzer.md is current: vitest -u writes it anew', async () => {
  await expect(manual()).toMatchFileSnapshot('../../../docs/invulwijzer.md');
});

test('The guide names every measure, and leaves no placeholder open', () => {
  for (const { label, explanation } of measures.map(({ id }) => wordsFor(id)))
    expect(manual()).toContain(`| ${label} | ${explanation} |`);
  expect(manual()).not.toMatch(/undefined|NaN|\[object|‹/u);
});

test('The guide has an example of every sentence that a rule can say', () => {
  expect(examples.map(({ rule, kind }) => `${rule} ${kind}`).sort()).toEqual(Object.keys(ruleSentences).sort());
});
