import type { Quarter } from '../../calendar/quarter.ts';
import { compareCount, type Earlier } from '../figures/compare.ts';
import { figureIn, totalWithGroups } from '../figures/total.ts';
import type { CountStatistic, Estimate, FigureId, FigureTotal } from '../statistic.ts';
import { countFigures, quartersWith } from './figures.ts';
import { provincesIn } from './group.ts';
import type { FigureTable } from './table.ts';

/**
 * Every count over a period: the total with its estimates, the comparisons, and the totals per
 * province.
 */
export const countStatistics = (table: FigureTable, quarters: readonly Quarter[], earlier: readonly Earlier[]) => {
  const estimates: Estimate[] = [];
  const groups = provincesIn(table, quarters);
  const byGroup = groups.names.map(() => new Map<FigureId, FigureTotal>());
  const counts = [...countFigures, ...table.unasked(quarters)].map((figure): CountStatistic => {
    const period = figureIn(table, figure, quartersWith(figure, quarters));
    const found = totalWithGroups(table, period, groups);
    for (const estimate of found.estimates) estimates.push(estimate);
    for (const [index, total] of found.groups.entries()) byGroup[index]?.set(figure, total);
    const comparisons = earlier.map((each) =>
      compareCount(table, figure, period, { ...each, quarters: quartersWith(figure, each.quarters) }, found.total),
    );
    return { figure, ...found.total, comparisons };
  });
  const provinces = groups.names.map((name, index) => ({
    name,
    libraries: groups.sizes[index] ?? 0,
    totals: byGroup[index] ?? new Map<FigureId, FigureTotal>(),
  }));
  return { counts, estimates, provinces };
};
