import { describe, expect, it } from 'vitest';
import { measuresIn } from '../../../../domain/measures/measures.ts';
import { totals } from '../../../../domain/measures/relations.ts';
import { type columns, freshPlaces, type RowCode } from '../../../../sheets/questionnaire/layout.ts';
import { Librarian } from '../librarian.ts';

/** A text beyond its maximum length raises a question, and any submission fits in a Firestore document. */

/** Texts that are longer than is kept of them, in every cell that takes one. */
const looked = (code: RowCode, text: string, column: keyof typeof columns) => {
  const librarian = new Librarian();
  librarian.type(code, text, column);
  librarian.check();
  const reading = librarian.submission?.reading;
  const observation = reading?.observations.find(({ measure }) => measure === code);
  return { librarian, reading, observation };
};

const tooLong = (what: string, length: string, kept: string): string =>
  `Aanpassen: uw ${what} is ${length} tekens lang; wij kunnen alleen de eerste ${kept} bewaren. Maak`;

describe('A text that is longer than is kept of it is asked about', () => {
  it.each<readonly [string, string, number, string | null]>([
    ['as long as is kept', 'x'.repeat(5000), 5000, null],
    ['one letter longer', 'x'.repeat(5001), 5000, tooLong('tekst', '5.001', '5.000')],
    ['of letters of three bytes', '€'.repeat(1667), 1666, tooLong('tekst', '1.667', '1.666')],
    ['that would be cut within an emoji', `xx${'😀'.repeat(1250)}`, 4998 / 2 + 1, tooLong('tekst', '2.502', '2.500')],
  ])('in the cell of a text: %s', (_, text, length, sentence) => {
    const { librarian, observation } = looked('remarks', text, 'input');
    expect(observation).toMatchObject({ kind: 'text', value: text.slice(0, length), typed: text.slice(0, length) });
    expect(librarian.shown('remarks', 'label').includes('Aanpassen')).toBe(sentence !== null);
    if (sentence) expect(librarian.shown('remarks', 'label')).toContain(sentence);
    expect(librarian.shown('remarks', 'input')).toBe(text);
  });

  it.each<readonly [string, number, string | null]>([
    ['as long as is kept', 5000, null],
    ['one letter longer', 5001, tooLong('toelichting', '5.001', '5.000')],
  ])('beside a figure, beside a total: %s', (_, length, sentence) => {
    const text = 'x'.repeat(length);
    const beside = looked('lending_unfilled', text, 'explanation');
    expect(beside.observation?.explanation).toBe('x'.repeat(5000));
    const total = looked('lending_filled', text, 'explanation');
    expect(total.reading?.totalExplanations).toEqual({ lending_filled: 'x'.repeat(5000) });
    const found = [beside, total].map(({ reading }) =>
      reading?.findings.some((one) => one.level === 'error' && one.facts.length === 5001),
    );
    expect(found).toEqual([sentence !== null, sentence !== null]);
    if (sentence) expect(total.librarian.shown('lending_filled')).toContain(sentence);
  });

  it('in the cell of a figure, also when what is kept of it would be one', () => {
    const { librarian, observation } = looked('lending_unfilled', `12${' '.repeat(600)}of meer`, 'input');
    expect(observation).toMatchObject({ kind: 'unreadable', value: null, typed: `12${' '.repeat(498)}` });
    expect(librarian.shown('lending_unfilled')).toContain('Typ hier een getal, onbekend of n.v.t.');
  });
});

it('A submission fits in a document of Firestore, whatever stands in every cell', () => {
  const librarian = new Librarian();
  const longest = '€'.repeat(50_000);
  for (const { id, wide } of measuresIn(librarian.quarter)) {
    librarian.type(id, longest);
    if (!wide) librarian.type(id, longest, 'explanation');
  }
  for (const { id } of totals) if (freshPlaces(librarian.quarter).has(id)) librarian.type(id, longest, 'explanation');
  librarian.type('done', longest, 'explanation');
  librarian.type('done', longest);
  librarian.check();
  const { reading } = librarian.submission ?? {};
  if (!reading) throw new Error('no reading');
  const correction = { reason: '€'.repeat(1666) };
  const counted = {
    revision: 1,
    reading: 1,
    handedInAt: 0,
    observations: reading.observations,
    reason: correction.reason,
  };
  const bytes = Buffer.byteLength(
    JSON.stringify({ ...librarian.submission, reading: { ...reading, correction }, counted }),
  );
  expect(bytes).toBeGreaterThan(400_000);
  expect(bytes).toBeLessThan(1_048_576 * 0.8);
});
