import { publicSeries, publicStatistic } from './public.ts';
import {
  isUnderWay,
  isYear,
  type Period,
  type QuarterStatistic,
  type Series,
  type SeriesPoint,
  type YearStatistic,
} from './statistic.ts';

/** What may be published about a period; figures below the threshold are null. */
export interface PublicPeriod
  extends Pick<SeriesPoint, 'standing' | 'members' | 'handedIn' | 'totals' | 'indicators' | 'fees' | 'reasons'> {
  readonly period: Period;
}

const ownPeriod = (statistic: QuarterStatistic | YearStatistic): PublicPeriod => {
  const { period, standing, members, handedIn, counts, indicators, fees, reasons } = publicStatistic(statistic);
  // The totals of an unfinished year say nothing about the year.
  const publicCounts = isYear(statistic) && isUnderWay(statistic) ? [] : counts;
  return {
    period,
    standing,
    members,
    handedIn,
    totals: new Map(publicCounts.map((count) => [count.figure, count])),
    indicators: new Map(indicators.map((each) => [each.indicator, each])),
    fees,
    reasons,
  };
};

/**
 * The statistic's period, then earlier periods of the same kind, newest first. An unfinished year
 * has no earlier periods.
 */
export const publicPeriods = (
  statistic: QuarterStatistic | YearStatistic,
  series: Series,
): readonly [PublicPeriod, ...PublicPeriod[]] => {
  const own = ownPeriod(statistic);
  if (isYear(statistic) && isUnderWay(statistic)) return [own];
  const { points, years } = publicSeries(series);
  const known = isYear(statistic)
    ? years.map((point): PublicPeriod => ({ ...point, period: point.year }))
    : points.map((point): PublicPeriod => ({ ...point, period: point.quarter }));
  return [own, ...known.filter(({ period }) => period < statistic.period).toReversed()];
};

/** The first result that is not null, over the periods in order; null = none. */
export const lastThatHas = <Made>(
  periods: readonly PublicPeriod[],
  make: (period: PublicPeriod) => Made | null,
): Made | null => {
  for (const period of periods) {
    const made = make(period);
    if (made !== null) return made;
  }
  return null;
};
