import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Measure } from '../../../domain/measures/measures.ts';
import type { Cell } from '../../grid/tab.ts';

/**
 * How much of a typed text is stored. A cell may hold 50,000 characters, while a submission must
 * fit in a Firestore document of 1 MiB. Sizes are in bytes of UTF-8; most letters take one. A
 * submission holds its latest reading and the counted one. Each has 39 explanations, two for totals
 * and a reason (42 × 5,000), five texts twice, as typed and as value (50,000), and 39 figures as
 * typed and in their findings (39 × 1,500): about 320,000 bytes each.
 */
const wordsBytesMax = 5000;
export const figureBytesMax = 500;

export const bytesMaxOf = ({ kind }: Measure): number => (kind === 'text' ? wordsBytesMax : figureBytesMax);

/** The part of a text that is stored, cut between characters. */
export const kept = (text: string, bytesMax = wordsBytesMax): string =>
  text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(bytesMax)).read);

/**
 * The length of a text that is not stored whole, and of the stored part; null = it is stored whole.
 */
export const notKept = (text: string): { readonly length: number; readonly kept: number } | null => {
  const { length } = kept(text);
  return length < text.length ? { length: text.length, kept: length } : null;
};

const keptValue = (value: sheets_v4.Schema$ExtendedValue): sheets_v4.Schema$ExtendedValue => ({
  ...value,
  ...(value.stringValue != null && { stringValue: kept(value.stringValue, figureBytesMax) }),
  ...(value.formulaValue != null && { formulaValue: kept(value.formulaValue, figureBytesMax) }),
});

/** A figure's cell with its text cut to what is stored. */
export const keptCell = (cell: Cell): Cell => ({
  ...cell,
  shown: kept(cell.shown, figureBytesMax),
  ...(cell.entered && { entered: keptValue(cell.entered) }),
  ...(cell.effective && { effective: keptValue(cell.effective) }),
});
