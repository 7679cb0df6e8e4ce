import { type EventInput, type EventRow, eventInputs } from '../../../domain/libraries/change-row.ts';
import { cellAt, plainValue, type Tab, textAt } from '../../grid/tab.ts';
import { placesIn } from '../places.ts';
import { kindOf } from './event-texts.ts';
import { registerColumns as columns, registerRows } from './register.ts';

/**
 * The same columns as the libraries above, answers included. Inputs for a new library follow at the
 * end.
 */
export const eventColumns: Readonly<Record<EventInput | 'box', number>> = {
  kind: 0,
  library: 1,
  other: 2,
  quarter: 3,
  name: 4,
  box: 5,
  address: 7,
  city: 8,
  province: 9,
};

const eventPlaces = { first: registerRows.first, code: columns.hidden } as const;

const idPattern = /^verandering-(\d{1,4})$/u;
const idOf = (number: number): string => `verandering-${number}`;
const numberOf = (id: string): number => Number(idPattern.exec(id)?.[1] ?? 0);

/** The row number of every row of changes, by its id. */
export const eventRowsIn = (tab: Tab): ReadonlyMap<string, number> =>
  new Map([...placesIn(tab, eventPlaces)].filter(([id]) => idPattern.test(id)));

/** A quarter as typed. If Google turned it into a date or a number, the check asks about it. */
const typedAt = (tab: Tab, row: number, column: number): string =>
  (cellAt(tab, row, column).shown || textAt(tab, row, column)).trim();

/** Reads the rows of changes, blank ones included. */
export const parseEventRows = (tab: Tab): readonly EventRow[] =>
  [...eventRowsIn(tab)].map(([id, row]) => ({
    id,
    typed: eventInputs.map((input) => typedAt(tab, row, eventColumns[input])),
    kind: kindOf(typedAt(tab, row, eventColumns.kind)),
    ticked: plainValue(cellAt(tab, row, eventColumns.box)) === true,
    shown: textAt(tab, row, columns.shown),
  }));

/** The number of rows that are always free for a new change. */
const freeRows = 3;

/** The ids of the rows to show: those recorded, those in the tab, and some free ones. */
export const eventIds = (recorded: readonly string[], present: readonly string[]): readonly string[] => {
  const taken = new Set(recorded);
  const last = Math.max(0, ...[...recorded, ...present].map(numberOf));
  const known = Array.from({ length: last }, (_, index) => idOf(index + 1));
  const free = known.filter((id) => !taken.has(id)).length;
  const more = Array.from({ length: Math.max(0, freeRows - free) }, (_, index) => idOf(last + index + 1));
  return [...known, ...more];
};
