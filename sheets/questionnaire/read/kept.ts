import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Measure } from '../../../domain/measures/measures.ts';
import type { Cell } from '../../grid/tab.ts';

/**
 * How much is kept of what somebody types; a cell may hold 50,000 characters, and a submission must fit in one document of
 * Firestore, 1 MiB. In bytes of UTF-8, of which a letter mostly takes one. A submission has its latest reading and the one that
 * counts, each with 39 explanations, two of totals and a reason (42 × 5,000), five texts twice, as typed and as value
 * (50,000), and 39 figures as typed, in their finding too (39 × 1,500): some 320,000 each, and the rest is small.
 */
export const wordsBytesMax = 5000;
export const figureBytesMax = 500;

export const bytesMaxOf = ({ kind }: Measure): number => (kind === 'text' ? wordsBytesMax : figureBytesMax);

/** The beginning of a text, as much as is kept; never half a character. */
export const kept = (text: string, bytesMax = wordsBytesMax): string =>
  text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(bytesMax)).read);

/** How long a text is that is not kept whole, and how much of it is; null = it is kept. */
export const notKept = (text: string): { readonly length: number; readonly kept: number } | null => {
  const { length } = kept(text);
  return length < text.length ? { length: text.length, kept: length } : null;
};

const keptValue = (value: sheets_v4.Schema$ExtendedValue): sheets_v4.Schema$ExtendedValue => ({
  ...value,
  ...(value.stringValue != null && { stringValue: kept(value.stringValue, figureBytesMax) }),
  ...(value.formulaValue != null && { formulaValue: kept(value.formulaValue, figureBytesMax) }),
});

/** The cell of a figure with no more in it than is kept of one. */
export const keptCell = (cell: Cell): Cell => ({
  ...cell,
  shown: kept(cell.shown, figureBytesMax),
  ...(cell.entered && { entered: keptValue(cell.entered) }),
  ...(cell.effective && { effective: keptValue(cell.effective) }),
});
