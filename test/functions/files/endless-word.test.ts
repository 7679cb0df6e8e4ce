import { expect, it } from 'vitest';
import { createPaper } from '../../../functions/files/papers/paper.ts';

/** The cost of a very long word grows in proportion to its length. */

/**
 * Twice the text takes about twice the time; in proportion to its square it would take four times. In processor time, the
 * shortest of a few tries: other processes do not lengthen that much.
 */
const ratioMax = 3;
const tries = 4;

const processorMs = (text: string): number => {
  const running = { left: '', page: () => '' };
  const paper = createPaper({ title: '', author: '', asOf: 0, running });
  const before = process.cpuUsage();
  paper.paragraph(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const shortest = (text: string): number => Math.min(...Array.from({ length: tries }, () => processorMs(text)));

it.each([
  ['without spaces', 'a'],
  ['of short words', 'aan de '],
  ['of many lines', 'regel\n'],
  ['of nothing but spaces', ' '],
  ['of long words', `${'interbibliothecair'.repeat(20)} `],
])('A text %s is set in time that grows with its length', (_, part) => {
  const ofLength = (length: number): string => part.repeat(Math.ceil(length / part.length));
  shortest(ofLength(1000));
  const [once, twice] = [shortest(ofLength(25_000)), shortest(ofLength(50_000))];
  // A few milliseconds are noise.
  expect(twice / (once + 5)).toBeLessThan(ratioMax);
});
