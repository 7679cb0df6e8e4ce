import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { KbComparison } from '../../sheets/statistic/statistic.ts';
import { countFigures } from './figures.ts';
import type { KbFigure } from './input.ts';
import { cellKind, type FigureTable } from './table.ts';

const percentMax = 5;
const itemsMax = 10;

/** W12, the money check: by what the KB counted the libraries settle among themselves. */
export const isApart = (own: number, kb: number): boolean =>
  Math.abs(own - kb) > itemsMax && Math.abs(own - kb) * 100 > percentMax * kb;

const dutch = new Intl.Collator('nl');

/** A quarter's figures beside the KB's, by place and in the order of the questionnaire. */
export const kbComparisons = (
  table: FigureTable,
  quarter: Quarter,
  figures: readonly KbFigure[],
): readonly KbComparison[] => {
  const places = new Map(table.libraries.map(({ id }, index) => [id, index]));
  return figures
    .filter((each) => each.quarter === quarter)
    .flatMap(({ library, figure, value }): KbComparison[] => {
      const index = places.get(library);
      const city = table.libraries[index ?? -1]?.city;
      if (index === undefined || city === undefined || !table.isMember(index, quarter)) return [];
      const { kinds, values } = table.column(quarter, figure);
      const own = kinds[index] === cellKind.number ? (values[index] ?? null) : null;
      return [{ library, city, figure, own, kb: value, apart: own !== null && isApart(own, value) }];
    })
    .sort(
      (one, other) =>
        countFigures.indexOf(one.figure) - countFigures.indexOf(other.figure) || dutch.compare(one.city, other.city),
    );
};
