import type { FigureId, IndicatorId } from '../../../domain/statistics/statistic.ts';
import { shortPeriod } from '../../dutch.ts';
import { nameOf } from '../../questionnaire/figure-names.ts';
import type { ChartBasis, ResponseCount, Said } from './basis-words.ts';
import { type ChartPoint, isProvisional, plottedRate, plottedValue } from './data.ts';

/** What a chart over time is based on, for its subtitle. */

/** What a chart draws of a point: the value, its n of N, and whether a part is estimated. */
export interface Drawn {
  readonly name: string;
  readonly drawnValue: (point: ChartPoint) => number | null;
  readonly totalOf: (point: ChartPoint) => (ResponseCount & { readonly estimated?: number }) | undefined;
}

export const figureDrawn = (figure: FigureId): Drawn => ({
  name: nameOf(figure),
  drawnValue: (point) => plottedValue(point, figure),
  totalOf: (point) => point.totals.get(figure),
});

export const rateDrawn = (rate: IndicatorId, name: string): Drawn => ({
  name,
  drawnValue: (point) => plottedRate(point, rate),
  totalOf: (point) => point.indicators.get(rate),
});

const yearOfPoint = (point: ChartPoint): string => ('year' in point ? point.year : point.quarter.slice(0, 4));
const nameOfPoint = (point: ChartPoint): string => ('year' in point ? point.year : shortPeriod(point.quarter));

const isDrawn = (drawn: readonly Drawn[], point: ChartPoint): boolean =>
  drawn.some(({ drawnValue }) => drawnValue(point) !== null);

/** The last point of which anything is drawn. */
export const latestDrawn = <Point extends ChartPoint>(
  points: readonly Point[],
  drawn: readonly Drawn[],
): Point | undefined => points.findLast((point) => isDrawn(drawn, point));

const leftOutOf = (points: readonly ChartPoint[], { name, drawnValue, totalOf }: Drawn): Said => ({
  name,
  periods: points.flatMap((point) => {
    const total = totalOf(point) ?? { n: 0, expected: 0 };
    return drawnValue(point) === null ? [`${nameOfPoint(point)} (${ofN(total)})`] : [];
  }),
});

const ofN = ({ n, expected }: ResponseCount): string => `${n} van ${expected}`;

const notAllOf = (points: readonly ChartPoint[], { name, drawnValue, totalOf }: Drawn): Said => {
  const drawn = points.filter((point) => drawnValue(point) !== null);
  return {
    name,
    periods: drawn.slice(0, -1).flatMap((point) => {
      const total = totalOf(point);
      return 'year' in point && total && total.n < total.expected ? [`${nameOfPoint(point)} (${ofN(total)})`] : [];
    }),
  };
};

const estimatedOf = (points: readonly ChartPoint[], { name, drawnValue, totalOf }: Drawn): Said => ({
  name,
  periods: points
    .filter((point) => drawnValue(point) !== null && (totalOf(point)?.estimated ?? 0) > 0)
    .map((point) => nameOfPoint(point)),
});

/** What the chart of these figures is based on. */
export const basisOf = (points: readonly ChartPoint[], asOf: number | null, drawn: readonly Drawn[]): ChartBasis => {
  const latest = latestDrawn(points, drawn);
  const years = [points[0], points.at(-1)].flatMap((point) => (point ? yearOfPoint(point) : []));
  return {
    asOf,
    standing: latest?.standing ?? { kind: 'provisional' },
    span: [...new Set(years)].join('–'),
    answered: drawn.flatMap(({ drawnValue, totalOf }) =>
      latest && drawnValue(latest) !== null ? (totalOf(latest) ?? []) : [],
    ),
    notAll: drawn.map((each) => notAllOf(points, each)),
    estimated: drawn.map((each) => estimatedOf(points, each)),
    leftOut: drawn.map((each) => leftOutOf(points, each)),
    provisional: points.some((point) => isDrawn(drawn, point) && isProvisional(point)),
    revised: points.some(({ standing }) => standing.kind === 'revised'),
  };
};

/**
 * As `basisOf`, for parts that are drawn together or not at all: a period left out of one is left
 * out of all.
 */
export const basisOfWhole = (
  points: readonly ChartPoint[],
  asOf: number | null,
  parts: readonly Drawn[],
  whole: Drawn,
): ChartBasis => ({
  ...basisOf(points, asOf, parts),
  notAll: [notAllOf(points, whole)],
  leftOut: [leftOutOf(points, whole)],
});
