import type { Quarter } from '../../calendar/quarter.ts';
import type { KbFigure } from '../input.ts';
import type { KbComparison } from '../statistic.ts';
import { everyFigure } from '../table/figures.ts';
import { cellKind, type FigureTable } from '../table/table.ts';

const percentMax = 5;
const itemsMax = 10;

/** W12, the money check: libraries settle among themselves by the KB's count. */
export const isApart = (own: number, kb: number): boolean =>
  Math.abs(own - kb) > itemsMax && Math.abs(own - kb) * 100 > percentMax * kb;

const dutch = new Intl.Collator('nl');

const ownIn = (table: FigureTable, library: number, { quarter, figure }: KbFigure): number | null => {
  const { kinds, values } = table.column(quarter, figure);
  return kinds[library] === cellKind.number ? (values[library] ?? null) : null;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Compares over the quarters for which the KB gave a figure. The library's own is known if it is
 * known in all of them.
 */
const compared = (table: FigureTable, index: number, given: readonly KbFigure[]): KbComparison[] => {
  const [first] = given;
  const city = table.libraries[index]?.city;
  if (!first || city === undefined) return [];
  const { library, figure } = first;
  const own = given.flatMap((each) => ownIn(table, index, each) ?? []);
  const known = own.length === given.length ? sum(own) : null;
  const kb = sum(given.map(({ value }) => value));
  return [{ library, city, figure, own: known, kb, apart: known !== null && isApart(known, kb) }];
};

/** A period's figures beside the KB's, by place and then in the order of the questionnaire. */
export const kbComparisons = (
  table: FigureTable,
  quarters: readonly Quarter[],
  figures: readonly KbFigure[],
): readonly KbComparison[] => {
  const places = new Map(table.libraries.map(({ id }, index) => [id, index]));
  const groups = new Map<string, KbFigure[]>();
  for (const each of figures) {
    const index = places.get(each.library);
    if (index === undefined || !quarters.includes(each.quarter) || !table.isMember(index, each.quarter)) continue;
    const key = `${each.library} ${each.figure}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .flatMap((given) => compared(table, places.get(given[0]?.library ?? '') ?? -1, given))
    .sort(
      (one, other) =>
        everyFigure.indexOf(one.figure) - everyFigure.indexOf(other.figure) || dutch.compare(one.city, other.city),
    );
};
