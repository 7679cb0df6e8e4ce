import type {
  BreakdownStatistic,
  Comparison,
  CountStatistic,
  FeeStatistic,
  FigureTotal,
  IndicatorStatistic,
  IndicatorTotal,
  QuarterStatistic,
  Series,
  YearStatistic,
} from './statistic.ts';
import { isPublic, librariesMin } from './threshold.ts';

/**
 * The statistic for use outside the group. Figures below the threshold are withheld, with every
 * estimate and comparison based on them. How many libraries gave a figure stays.
 */

const publicTotal = <Total extends FigureTotal>(total: Total): Total =>
  isPublic(total) ? total : { ...total, reported: null, estimated: 0, unestimated: 0, coverageRate: null };

const publicIndicator = <Total extends IndicatorTotal>(total: Total): Total =>
  isPublic(total) ? total : { ...total, value: null };

/** @param isWithheld whether the compared figure itself is withheld. */
const publicComparison =
  (isWithheld: boolean) =>
  (comparison: Comparison): Comparison => {
    if (!isWithheld && comparison.panel >= librariesMin) return comparison;
    const absent = comparison.absent ?? (isWithheld ? 'low-response' : 'no-panel');
    return { ...comparison, now: null, before: null, change: null, absent };
  };

const publicCount = (count: CountStatistic): CountStatistic => ({
  ...publicTotal(count),
  comparisons: count.comparisons.map(publicComparison(!isPublic(count))),
});

const publicRate = (rate: IndicatorStatistic): IndicatorStatistic => ({
  ...publicIndicator(rate),
  comparisons: rate.comparisons.map(publicComparison(!isPublic(rate))),
});

/** A price asked by too few libraries is withheld, its minimum and maximum included. */
const publicFee = (fee: FeeStatistic): FeeStatistic => {
  if (!isPublic(fee)) return { ...fee, min: null, median: null, max: null, prices: [] };
  const prices = fee.prices.filter(({ libraries }) => libraries >= librariesMin);
  const publicPrice = (price: number | null): number | null =>
    prices.some((one) => one.price === price) ? price : null;
  return { ...fee, min: publicPrice(fee.min), max: publicPrice(fee.max), prices };
};

const publicBreakdown = (breakdown: BreakdownStatistic): BreakdownStatistic =>
  isPublic(breakdown) ? breakdown : { ...breakdown, parts: [] };

/** The statistic without anything about a single library. */
export const publicStatistic = <Statistic extends QuarterStatistic | YearStatistic>(
  statistic: Statistic,
): Statistic => {
  const isHeadlinePublic = statistic.counts.some((count) => count.figure === 'lending_filled' && isPublic(count));
  return {
    ...statistic,
    counts: statistic.counts.map(publicCount),
    indicators: statistic.indicators.map(publicRate),
    fees: statistic.fees.map(publicFee),
    reasons: statistic.reasons.map(publicBreakdown),
    reasonsYearEarlier: statistic.reasonsYearEarlier.map(publicBreakdown),
    headline: { ...statistic.headline, ...(!isHeadlinePublic && { change: null }) },
    libraries: [],
    provinces: [],
    estimates: [],
    settlements: [],
    kb: [],
  };
};

const mapped = <Key, Value>(map: ReadonlyMap<Key, Value>, change: (value: Value) => Value): ReadonlyMap<Key, Value> =>
  new Map([...map].map(([key, value]) => [key, change(value)]));

const publicPoint = <Point extends Series['points'][number] | Series['years'][number]>(point: Point): Point => ({
  ...point,
  totals: mapped(point.totals, publicTotal),
  indicators: mapped(point.indicators, publicIndicator),
  fees: point.fees.map(publicFee),
  reasons: point.reasons.map(publicBreakdown),
});

/** The series for use outside the group, with figures below the threshold withheld. */
export const publicSeries = (series: Series): Series => ({
  ...series,
  points: series.points.map(publicPoint),
  years: series.years.map((year) => ({
    ...publicPoint(year),
    comparisons: new Map(
      [...year.comparisons].map(([figure, comparison]) => {
        const total = year.totals.get(figure);
        return [figure, publicComparison(!total || !isPublic(total))(comparison)];
      }),
    ),
  })),
});
