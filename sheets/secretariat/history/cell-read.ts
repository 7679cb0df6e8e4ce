import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { isUnasked, measureOf } from '../../../domain/measures/measures.ts';
import { type FigureId, isTotalId } from '../../../domain/measures/relations.ts';
import { folded, trimmed } from '../../../domain/submissions/typed-text.ts';
import { period } from '../../dutch.ts';
import { type Cell, plainValue } from '../../grid/tab.ts';
import { isError, wordsOf } from '../../questionnaire/read/cell-text.ts';
import { type CellReading, countMax, readCount } from '../../questionnaire/read/count.ts';
import { readFee } from '../../questionnaire/read/fee.ts';
import type { PasteId } from './layout.ts';
import { type Directory, figuresLike, figuresNamed, isAskedInWords, librariesNamed } from './names.ts';
import { quarterOfWords } from './quarter-words.ts';
import { faults } from './texts.ts';

/** The value of a pasted cell, or the sentence that says why it is unclear. */
export type Read<Value> = { readonly value: Value } | { readonly fault: string };

export const isFault = <Value>(read: Read<Value>): read is { readonly fault: string } => 'fault' in read;

export const textOf = (cell: Cell): string => trimmed(wordsOf(cell));

export const isBlank = (cell: Cell): boolean => textOf(cell) === '';

/** The id of the library that a cell names, or a fault. */
export const readLibrary = (cell: Cell, directory: Directory): Read<string> => {
  const text = textOf(cell);
  const [id, other] = librariesNamed(directory, text);
  if (id !== undefined && other === undefined) return { value: id };
  if (text === '') return { fault: faults.noLibrary };
  return {
    fault: other === undefined ? faults.unknownLibrary(text) : faults.severalLibraries(text, [id ?? '', other]),
  };
};

/** The quarter that a cell names, at most `until`, or a fault. */
export const readQuarter = (cell: Cell, until: Quarter): Read<Quarter> => {
  const text = textOf(cell);
  const quarter = quarterOfWords(text);
  if (text === '') return { fault: faults.noQuarter };
  if (!quarter) return { fault: faults.notAQuarter(cell.shown || text) };
  return notLater(quarter, until);
};

/** The quarter itself, or a fault when it comes after `until`. */
export const notLater = (quarter: Quarter, until: Quarter): Read<Quarter> =>
  quarter > until ? { fault: faults.notOverYet(period(quarter)) } : { value: quarter };

/**
 * A computed total is not a library's own figure, but may be the only figure that the KB counted.
 */
export const readFigure = (text: string, paste: PasteId): Read<FigureId> => {
  const [figure, other] = figuresNamed(text);
  if (figure === undefined || other !== undefined) {
    if (text === '') return { fault: faults.noFigure };
    return { fault: isAskedInWords(text) ? faults.askedInWords(text) : faults.unknownFigure(text, figuresLike(text)) };
  }
  return isTotalId(figure) && paste === 'history' ? { fault: faults.computed(figure) } : { value: figure };
};

export type Value = Pick<CellReading, 'kind' | 'value' | 'typed'>;

/** The loans of a year exceed any figure that a form asks. */
const unaskedMax = 10_000_000;

/** The value of a figure's cell, read as in a questionnaire, or a fault. */
export const readValue = (cell: Cell, figure: FigureId): Read<Value> => {
  const isFee = !isTotalId(figure) && measureOf(figure).kind === 'fee';
  const reading = isFee ? readFee(cell) : readCount(cell, isUnasked(figure) ? unaskedMax : countMax);
  if (reading.kind === 'blank') return { fault: faults.noValue };
  return reading.kind === 'unreadable' ? { fault: faults.notRead(reading, figure) } : { value: reading };
};

const yes = ['ja', 'yes', 'true', 'waar', '1', 'g'];
const no = ['', 'nee', 'no', 'false', 'onwaar', '0'];

/** Whether a cell marks the figure as an estimate, or a fault. */
export const readEstimated = (cell: Cell): Read<boolean> => {
  const value = plainValue(cell);
  const word = typeof value === 'boolean' ? String(value) : folded(wordsOf(cell));
  if (yes.includes(word)) return { value: true };
  return no.includes(word) && !isError(cell) ? { value: false } : { fault: faults.estimated(textOf(cell)) };
};

/**
 * Whose figure the row holds, according to its column. The export of `npm run export` has such a
 * column.
 */
export const readSource = (cell: Cell, paste: PasteId): Read<PasteId> => {
  const word = folded(wordsOf(cell));
  const source = { '': paste, library: 'history', bibliotheek: 'history', kb: 'kb' }[word] as PasteId | undefined;
  if (source === undefined) return { fault: faults.unknownSource(textOf(cell)) };
  return source === paste ? { value: source } : { fault: faults.otherTab(paste) };
};
