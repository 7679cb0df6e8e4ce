import type { Cell, ExtendedValue } from '../google.ts';

/** What a person entered in a cell and the server has not shown yet. No value: the cell was emptied. */
export interface Pending {
  text: string;
  value: ExtendedValue | undefined;
  /** The server sent it back; it waits for a person. */
  isRefused: boolean;
}

/** The cell as it will be once the server has it: what is typed next builds on this, however fast it comes. */
export function presumed(cell: Cell | undefined, pending: Pending): Cell {
  const { dataValidation, effectiveFormat, userEnteredFormat, note } = cell ?? {};
  const kept: Cell = {
    ...(dataValidation && { dataValidation }),
    ...(effectiveFormat && { effectiveFormat }),
    ...(userEnteredFormat && { userEnteredFormat }),
    ...(note && { note }),
  };
  const { text, value } = pending;
  if (!value) return kept;
  const isFormula = typeof value.formulaValue === 'string';
  return { ...kept, userEnteredValue: value, formattedValue: text, ...(isFormula ? {} : { effectiveValue: value }) };
}
