import { personalKindsIn, withoutPersonal } from '../../domain/rules/personal/privacy.ts';
import { mayHoldName } from '../../domain/rules/personal/role-name.ts';
import { clipped } from '../../domain/submissions/typed-text.ts';
import type { Cell } from '../../sheets/grid/tab.ts';
import { readCount } from '../../sheets/questionnaire/read/count.ts';
import { readFee } from '../../sheets/questionnaire/read/fee.ts';
import { keptCell } from '../../sheets/questionnaire/read/kept.ts';
import { readChoice, readText } from '../../sheets/questionnaire/read/words.ts';
import { mailboxOf } from '../../sheets/secretariat/group/mail.ts';
import { paperTextMax } from '../../sheets/secretariat/papers/parse.ts';
import { costOf, lengthMax } from './cost.ts';

/** Types random texts of every kind and length, and measures the processor time of one cell. */

/**
 * The budget of one cell for all readings, in times the reference work. The slowest text costs 1,
 * and 2.6 with six spinning processes beside it; a quadratic pattern costs up to 15.
 */
export const budget = 4;

const kinds: readonly string[] = [
  ...[' ', '\n', '\t', '\u00a0', '\u200b', '\u00ad', 'a', 'Z', 'é', '1', '0', '.', ',', '-', '@', '(', '"', '=', '😀'],
  ...[
    'A. ',
    'a@',
    'a@b.',
    '1 ',
    '06-',
    '1234 AB ',
    'van ',
    'de heer ',
    'mevrouw ',
    'klant ',
    'NL91 ',
    'onbekend ',
    '€ ',
  ],
];

const readings: readonly ((cell: Cell, text: string) => unknown)[] = [
  (cell) => readText(cell),
  (cell) => readCount(keptCell(cell)),
  (cell) => readFee(keptCell(cell)),
  (cell) => readChoice(keptCell(cell), ['Ja', 'Nee']),
  // Only the part of a text that is kept is searched.
  (_, text) => personalKindsIn(text.slice(0, paperTextMax)),
  (_, text) => withoutPersonal(text.slice(0, paperTextMax)),
  (_, text) => mayHoldName(text.slice(0, paperTextMax)),
  (_, text) => mailboxOf(text),
  (_, text) => clipped(text),
];

const readAll = (text: string): void => {
  const cell: Cell = { shown: text, entered: { stringValue: text }, effective: { stringValue: text } } as Cell;
  for (const read of readings) read(cell, text);
};

/** Numbers from 0 to 1, fixed by the seed (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One to four runs of one kind each, 1 to 50,000 characters in total. */
const typedText = (random: () => number): string => {
  const kind = (): string => kinds[Math.floor(random() * kinds.length)] ?? '';
  const length = Math.ceil(lengthMax ** random());
  const runs = 1 + Math.floor(random() * 4);
  const parts = Array.from({ length: runs }, () => {
    const each = kind();
    return each.repeat(Math.ceil(length / runs / each.length));
  });
  return `${kind()}${parts.join(kind())}${kind()}`.slice(0, lengthMax);
};

interface Costly {
  readonly length: number;
  readonly begins: string;
  /** In times the reference work. */
  readonly cost: number;
}

/** @returns the texts that exceeded the budget in every attempt. */
export const fuzzTexts = (cells: number, seed: number): readonly Costly[] => {
  const random = randomFrom(seed);
  return Array.from({ length: cells }, () => typedText(random)).flatMap((text): Costly[] => {
    const cost = costOf(() => readAll(text), budget);
    return cost > budget ? [{ length: text.length, begins: text.slice(0, 30), cost }] : [];
  });
};
