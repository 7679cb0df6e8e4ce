import type { TypedAsk } from '../../../domain/submissions/agreement.ts';
import { cellAt, plainValue, type Tab, textAt } from '../../grid/tab.ts';
import { askCode, askColumns, askOfCode, columns, rows } from './layout.ts';

const rowsMax = 1000;

/** The present row of every box, by its hidden code, because an owner may have inserted rows. */
export const askRows = (tab: Tab): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  for (let row = 0; row < Math.min(tab.rows.length, rowsMax); row++) {
    const code = textAt(tab, row, columns.code);
    if (askOfCode(code) && !places.has(code)) places.set(code, row);
  }
  return places;
};

/** Gives each request a row. A box keeps its row for good; a new one goes below the last. */
export const placedAsks = (
  asks: readonly { readonly year: string; readonly number: number }[],
  present: ReadonlyMap<string, number>,
): readonly number[] => {
  let last = rows.asks - 1;
  return asks.map((ask) => {
    const known = present.get(askCode(ask));
    last = known !== undefined && known > last ? known : last + 1;
    return last;
  });
};

const remarkLengthMax = 2000;

/** The boxes and remarks in the tab. */
export const parseAsks = (tab: Tab): readonly TypedAsk[] =>
  [...askRows(tab)].flatMap(([code, row]): TypedAsk[] => {
    const ask = askOfCode(code);
    const remark = textAt(tab, row, askColumns.remark).trim().slice(0, remarkLengthMax);
    return ask ? [{ ...ask, ticked: plainValue(cellAt(tab, row, askColumns.box)) === true, remark }] : [];
  });
