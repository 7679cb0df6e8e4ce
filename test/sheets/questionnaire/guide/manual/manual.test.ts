import { expect, test } from 'vitest';
import { measures } from '../../../../../domain/measures/measures.ts';
import { examples } from '../../../../../sheets/questionnaire/guide/manual/examples.ts';
import { manual } from '../../../../../sheets/questionnaire/guide/manual/manual.ts';
import { wordsFor } from '../../../../../sheets/questionnaire/measure-words.ts';
import { ruleSentences } from '../../../../../sheets/questionnaire/page/rule-texts.ts';

/** `docs/invulwijzer.md` matches the form and the rules. */

test('docs/invulwijzer.md is current: vitest -u writes it anew', async () => {
  await expect(manual()).toMatchFileSnapshot('../../../../../docs/invulwijzer.md');
});

test('The guide names every measure, and leaves no placeholder open', () => {
  for (const { label, explanation } of measures.map(({ id }) => wordsFor(id)))
    expect(manual()).toContain(`| ${label} | ${explanation} |`);
  expect(manual()).not.toMatch(/undefined|NaN|\[object|‹/u);
});

test('The guide has an example of every sentence that a rule can say', () => {
  expect(examples.map(({ rule, kind }) => `${rule} ${kind}`).sort()).toEqual(Object.keys(ruleSentences).sort());
});
