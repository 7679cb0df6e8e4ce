import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { GroupStatistic } from '../../sheets/statistic/statistic.ts';
import { countFigures } from './figures.ts';
import type { FigureTable } from './table.ts';
import { totalOf } from './total.ts';

/** Totals by province, alphabetically; of the libraries that were members in the period. */
export const provincesOf = (table: FigureTable, quarters: readonly Quarter[]): readonly GroupStatistic[] => {
  const members = new Map<string, number[]>();
  for (const [index, { province }] of table.libraries.entries()) {
    if (!quarters.some((quarter) => table.isMember(index, quarter))) continue;
    const group = members.get(province);
    if (group) group.push(index);
    else members.set(province, [index]);
  }
  return [...members]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, libraries]) => ({
      name,
      libraries: libraries.length,
      totals: new Map(countFigures.map((figure) => [figure, totalOf(table, figure, quarters, libraries).total])),
    }));
};
