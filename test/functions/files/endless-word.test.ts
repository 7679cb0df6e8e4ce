import PDFDocument from 'pdfkit';
import { afterEach, expect, it, vi } from 'vitest';
import { createPaper } from '../../../functions/files/papers/paper.ts';

/** The work of setting a very long text in a paper grows in proportion to its length, whatever the text is made of. */

afterEach(() => vi.restoreAllMocks());

/** Twice the text measures about twice the letters; in proportion to its square it would be four times. */
const ratioMax = 2.5;

/** The letters that are measured while the text is set. */
const lettersMeasured = (text: string): number => {
  const paper = createPaper({ title: '', author: '', asOf: 0, running: { left: '', page: () => '' } });
  const measure = vi.spyOn(PDFDocument.prototype, 'widthOfString');
  paper.paragraph(text);
  const letters = measure.mock.calls.reduce((sum, [word]) => sum + String(word).length, 0);
  measure.mockRestore();
  return letters;
};

it.each([
  ['without spaces', 'a'],
  ['of short words', 'aan de '],
  ['of many lines', 'regel\n'],
  ['of nothing but spaces', ' '],
  ['of long words', `${'interbibliothecair'.repeat(20)} `],
])('A text %s is set with work that grows with its length', (_, part) => {
  const ofLength = (length: number): string => part.repeat(Math.ceil(length / part.length));
  const [once, twice] = [lettersMeasured(ofLength(5000)), lettersMeasured(ofLength(10_000))];
  expect(once).toBeGreaterThan(0);
  expect(twice / once).toBeLessThan(ratioMax);
});
