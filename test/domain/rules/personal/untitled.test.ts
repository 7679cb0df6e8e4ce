import { describe, expect, test } from 'vitest';
import { personalKindsIn, withoutPersonal } from '../../../../domain/rules/personal/privacy.ts';
import { untitledHarmless, untitledSentences } from './untitled-sentences.ts';

/** A name without a title, a post box, and a square that is named after a year are found too. */

describe('A name without a title', () => {
  test.each([...untitledSentences])('is seen in %j, and not in what is published', (sentence) => {
    expect(personalKindsIn(sentence)).toEqual(['name']);
    expect(personalKindsIn(withoutPersonal(sentence))).toEqual([]);
  });

  test.each([...untitledHarmless])('is not seen in %j', (sentence) => {
    expect(personalKindsIn(sentence)).toEqual([]);
  });

  test.each([
    ['Piet de Groot belde', '[weggelaten] belde'],
    ['Volgens Anja is het goed', 'Volgens [weggelaten] is het goed'],
    ['Zie de mail van Karin van 3 mei.', 'Zie de mail van [weggelaten] van 3 mei.'],
    ['In overleg met Sandra geschat.', 'In overleg met [weggelaten] geschat.'],
    ['Ellen telde dit', '[weggelaten] telde dit'],
  ])('is all that is left out of %j', (typed, published) => {
    expect(withoutPersonal(typed)).toBe(published);
  });
});

describe('An address without a street', () => {
  test.each([
    ['Postbus 123, 1000 AA', '[weggelaten]'],
    ['stuur naar postbus 4567 te Zwolle', 'stuur naar [weggelaten] te Zwolle'],
    ['Postbus 12 8000 ab Zwolle', '[weggelaten] Zwolle'],
    ['Plein 1944 nr. 12', '[weggelaten]'],
    ['bezorgd op Plein 1944 12 te Nijmegen', 'bezorgd op [weggelaten] te Nijmegen'],
    ['Plein 1813 nummer 4a, boven', '[weggelaten], boven'],
    ["Plein '40-'45 12, 1064 SW Amsterdam", '[weggelaten] Amsterdam'],
  ])('is seen in %j', (typed, published) => {
    expect(personalKindsIn(typed)).toEqual(['address']);
    expect(withoutPersonal(typed)).toBe(published);
  });

  test.each([
    'Onze postbus 12 keer geleegd.',
    'Plein 1944 is twee weken dicht.',
    'Op Plein 1944 12 boeken kwijt.',
    'Vestiging Plein 1944 nr. 12 is dicht.',
    'Plein 1940-1945 is een boektitel',
  ])('is not seen in %j', (typed) => {
    expect(personalKindsIn(typed)).toEqual([]);
  });
});
