import type { Cell } from '../grid/tab.ts';
import { folded, isError, trimmed, typedOf, wordsOf } from './cell-text.ts';
import { type CellReading, noted, refused } from './count.ts';

/** Beyond this a text does not fit the quarter's paper; it is kept whole, and she is told. */
export const textLengthAdvised = 2000;

const blank: CellReading = { kind: 'blank', value: null, typed: '' };

/** Reads a choice from a list; spelled as in the list whatever the case. */
export const readChoice = (cell: Cell, choices: readonly string[]): CellReading => {
  const typed = typedOf(cell) || cell.shown;
  const word = folded(typed);
  if (isError(cell)) return refused(typed, 'choice', { typed: cell.shown || typed });
  if (word === '') return { ...blank, typed };
  const choice = choices.find((one) => folded(one) === word);
  return choice === undefined ? refused(typed, 'choice') : { kind: 'text', value: choice, typed };
};

/** Reads a text as it was typed: nothing is ever cut off, nothing is refused. */
export const readText = (cell: Cell): CellReading => {
  const typed = wordsOf(cell);
  if (trimmed(typed) === '') return { ...blank, typed };
  const reading: CellReading = { kind: 'text', value: typed, typed };
  if (cell.entered?.formulaValue) return noted(reading, 'text-formula', {});
  return typed.length > textLengthAdvised ? noted(reading, 'text-long', { length: typed.length }) : reading;
};
