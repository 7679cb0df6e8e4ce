import type { Quarter } from '../../calendar/quarter.ts';
import { placeNames } from '../editions/place-name.ts';
import type { FigureTotal, Headline } from '../statistic.ts';
import { type Column, cellKind, type FigureTable } from '../table/table.ts';
import { sumOfLibrary, sumOfUnit } from '../table/unit.ts';
import type { Earlier } from './compare.ts';
import { figureIn, totalOf } from './total.ts';

const figure = 'lending_filled';

const hasNumber = (columns: readonly Column[], library: number): boolean =>
  columns.some(({ kinds }) => kinds[library] === cellKind.number);

/**
 * The libraries with a number in one of the periods that are not in the matched panel, alone or as
 * part of a unit.
 */
const outsidePanel = (
  table: FigureTable,
  now: readonly Column[],
  before: readonly Column[],
  after: Quarter,
  until: Quarter,
): readonly number[] => {
  const { linked, units } = table.unitsBetween(after, until);
  const alone = table.libraries.flatMap((_, library) => (linked[library] === 1 ? [] : [library]));
  const incomplete = [
    ...alone.filter((library) => Number.isNaN(sumOfLibrary(now, library) + sumOfLibrary(before, library))),
    ...units.filter((unit) => Number.isNaN(sumOfUnit(now, unit) + sumOfUnit(before, unit))).flat(),
  ];
  return incomplete.filter((library) => hasNumber(now, library) || hasNumber(before, library));
};

/** The total as the sentences give it, including estimates; null = no library gave a number. */
const amountOf = ({ reported, estimated }: FigureTotal): number | null =>
  reported === null ? null : reported + estimated;

/**
 * The change that a reader gets by dividing the two totals of *samen geleverd*, and the libraries
 * that make it differ from the panel's.
 */
export const headlineOf = (table: FigureTable, quarters: readonly Quarter[], earlier: Earlier): Headline => {
  const [first, last] = [earlier.quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A period has quarters');
  const [now, before] = [figureIn(table, figure, quarters), figureIn(table, figure, earlier.quarters)];
  const [amount, amountBefore] = [amountOf(totalOf(table, now).total), amountOf(totalOf(table, before).total)];
  const places = placeNames(table, last);
  const dividable = amount !== null && amountBefore !== null && amountBefore !== 0;
  return {
    with: earlier.period,
    change: dividable ? (100 * (amount - amountBefore)) / amountBefore : null,
    outside: outsidePanel(table, now.columns, before.columns, first, last)
      .flatMap((index) => table.libraries[index]?.id ?? [])
      .map((id) => places.get(id) ?? id),
  };
};
