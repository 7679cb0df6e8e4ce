import { folded, trimmed } from '../../../domain/submissions/typed-text.ts';
import type { Cell } from '../../grid/tab.ts';
import { isError, typedOf, wordsOf } from './cell-text.ts';
import { type CellReading, noted, refused } from './count.ts';
import { kept, notKept } from './kept.ts';

/** A longer text does not fit the quarter's paper, and the answer says so. */
const textLengthAdvised = 2000;

const blank: CellReading = { kind: 'blank', value: null, typed: '' };

/** Reads a choice from a list in any case, with or without a full stop, and returns the list's spelling. */
export const readChoice = (cell: Cell, choices: readonly string[]): CellReading => {
  const typed = typedOf(cell) || cell.shown;
  const word = folded(typed);
  if (isError(cell)) return refused(typed, 'choice', { typed: cell.shown || typed });
  if (word === '') return { ...blank, typed };
  const choice = choices.find((one) => folded(one) === word.replace(/(?<=\p{L})[.!]$/u, ''));
  return choice === undefined ? refused(typed, 'choice') : { kind: 'text', value: choice, typed };
};

/**
 * Reads a text as it was typed. One that is too long to store stays whole in the sheet, and raises
 * a question.
 */
export const readText = (cell: Cell): CellReading => {
  const words = wordsOf(cell);
  const typed = kept(words);
  if (trimmed(words) === '') return { ...blank, typed };
  const reading: CellReading = { kind: 'text', value: typed, typed };
  const tooLong = notKept(words);
  if (tooLong) return { ...reading, remark: { kind: 'text-too-long', level: 'error', facts: tooLong } };
  if (cell.entered?.formulaValue) return noted(reading, 'text-formula', {});
  return typed.length > textLengthAdvised ? noted(reading, 'text-long', { length: typed.length }) : reading;
};
