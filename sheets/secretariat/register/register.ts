import { type Tab, textAt } from '../../grid/tab.ts';
import { placesIn, type Rows } from '../places.ts';

/** The positions in *Register*. A library is identified by its code, which is visible. */
export const registerRows = { title: 0, note: 1, header: 3, first: 4 } as const;
export const registerColumns = {
  name: 0,
  city: 1,
  province: 2,
  code: 3,
  membership: 4,
  link: 5,
  answer: 6,
  address: 7,
  former: 8,
  /** The key of a row of changes, and the digest of what it held when it was answered. */
  hidden: 10,
  shown: 11,
} as const;
export const registerPlaces: Rows = { first: registerRows.first, code: registerColumns.code };

/** The row number of every library, by its code. */
export const libraryRowsIn = (tab: Tab): ReadonlyMap<string, number> => {
  const isChange = (row: number): boolean => textAt(tab, row, registerColumns.hidden) !== '';
  return new Map([...placesIn(tab, registerPlaces)].filter(([, row]) => !isChange(row)));
};

export interface RegisterLine {
  readonly library: string;
  /** The pasted address of its workbook. */
  readonly address: string;
}

/** Reads the pasted address of every library. */
export const parseRegister = (tab: Tab): readonly RegisterLine[] =>
  [...libraryRowsIn(tab)].map(([library, row]) => ({
    library,
    address: textAt(tab, row, registerColumns.address).trim(),
  }));
