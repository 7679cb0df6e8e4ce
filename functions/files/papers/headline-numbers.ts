import {
  type Comparison,
  isFitToSay,
  type QuarterStatistic,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { isPublic } from '../../../domain/statistics/threshold.ts';
import { count } from '../../../sheets/dutch.ts';
import { decimalChange, percentChange } from '../../../sheets/grid/cells.ts';
import { showCell } from '../../../sheets/grid/show-cell.ts';
import { basisOf } from '../../../sheets/statistic/sentences/texts.ts';
import { showPeriod } from '../../../sheets/statistic/show.ts';
import { shownRateChange } from '../../../sheets/statistic/tables/figure-lines.ts';
import { numberTexts as t } from './paper-texts.ts';

/** One of the three numbers with which a paper and its page open. */
export interface HeadlineNumber {
  readonly figure: string;
  readonly what: string;
  /** The comparison with a year earlier; empty when there is none. */
  readonly change: string;
  readonly basis: string;
}

type Summary = QuarterStatistic | YearStatistic;

const changeOf = (
  comparison: Comparison | undefined,
  show: typeof percentChange,
  change: number | null = comparison?.change ?? null,
): string => (comparison && change !== null ? t.comparedWith(showCell(show(change)), showPeriod(comparison.with)) : '');

/** What the number stands on, and how many libraries its change was counted over, when that is another number. */
const basisWith = (answered: Parameters<typeof basisOf>[0], comparison: Comparison | undefined): string => {
  const basis = basisOf(answered);
  const isOther = comparison && comparison.change !== null && comparison.panel !== answered.n;
  return isOther ? `${basis}; ${t.changeOver(comparison.panel)}` : basis;
};

const totalOf = (summary: Summary, figure: 'lending_filled' | 'borrowing_received'): readonly HeadlineNumber[] => {
  const total = summary.counts.find((each) => each.figure === figure);
  if (!total || total.reported === null || !isFitToSay(summary, total)) return [];
  return [
    {
      figure: count(Math.round(total.reported + total.estimated)),
      what: total.estimated > 0 ? `${t.estimated} ${t[figure]}` : t[figure],
      change: changeOf(total.comparisons.at(-1), percentChange),
      basis: basisWith(total, total.comparisons.at(-1)),
    },
  ];
};

const rateOf = (summary: Summary): readonly HeadlineNumber[] => {
  const rate = summary.indicators.find(({ indicator }) => indicator === 'lending_fill_rate_outside');
  if (!rate || rate.value === null || !isPublic(rate)) return [];
  const comparison = rate.comparisons.at(-1);
  return [
    {
      figure: count(Math.round(rate.value)),
      what: t.lending_fill_rate_outside,
      change: changeOf(comparison, decimalChange, comparison && shownRateChange(rate.indicator, comparison)),
      basis: basisWith({ ...rate, estimated: 0 }, comparison),
    },
  ];
};

/** What was delivered, what was received, and how many of each hundred requests; as many of them as are fit to be said. */
export const headlineNumbers = (summary: Summary): readonly HeadlineNumber[] => [
  ...totalOf(summary, 'lending_filled'),
  ...totalOf(summary, 'borrowing_received'),
  ...rateOf(summary),
];
