import {
  type IndicatorStatistic,
  isUnderWay,
  isYear,
  type QuarterStatistic,
  type YearStatistic,
} from '../../../domain/statistics/statistic.ts';
import { weaknessOf } from '../../../domain/statistics/threshold.ts';
import { count, type Line, label, line, overflowing, section, text, word } from '../../grid/cells.ts';
import type { PageCell } from '../../grid/page.ts';
import { indicatorLabel, ofN, plusGapRemark, sections } from '../texts.ts';
import { indicatorCell, indicatorChange, notCompared, percentOrNone, remarkCell } from './figure-lines.ts';

/** W13: from 15 per cent on, the two sides cannot both be right. */
const plusGapMax = 15;

const remark = ({ indicator, value, responseRate }: IndicatorStatistic): PageCell =>
  indicator === 'plus_gap' && Math.abs(value ?? 0) > plusGapMax
    ? overflowing(text(plusGapRemark))
    : remarkCell(weaknessOf({ responseRate, coverageRate: null }));

/** A rate from a folded group is shown only if a library gave its figures. */
const isShown = ({ indicator, n, partial }: IndicatorStatistic): boolean => indicator !== 'plus_gap' || n + partial > 0;

/**
 * *In verhouding*, in the columns of the totals. A year has three more between n of N and the
 * comparison.
 */
export const rateLines = (statistic: QuarterStatistic | YearStatistic): readonly Line[] => {
  const underWay = isYear(statistic) && isUnderWay(statistic);
  return [
    line(section(sections.rates)),
    ...statistic.indicators
      .filter(isShown)
      .map((each) =>
        line(
          label(indicatorLabel[each.indicator]),
          indicatorCell(each.indicator, each),
          word(ofN(each.n, each.expected)),
          ...(statistic.period.length === 4
            ? [each.partial === 0 ? word('') : count(each.partial), word(''), word('')]
            : []),
          ...each.comparisons.flatMap(underWay ? notCompared : indicatorChange(each)),
          underWay ? word('') : percentOrNone(each.responseRate),
          word(''),
          underWay ? word('') : remark(each),
        ),
      ),
  ];
};
