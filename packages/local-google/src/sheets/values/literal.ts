import type { ExtendedValue, NumberFormat } from '../formula/evaluate/value.ts';

export interface Typed {
  value: ExtendedValue;
  /** the format that Google gives to a cell in which such a text is typed */
  numberFormat?: NumberFormat;
}
