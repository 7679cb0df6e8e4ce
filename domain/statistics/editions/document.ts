import type {
  Comparison,
  FigureCell,
  FigureTotal,
  IndicatorStatistic,
  KbComparison,
  QuarterStatistic,
  YearStatistic,
} from '../statistic.ts';

/**
 * The machine-readable statistic (`npm run statistic -- --format json`): plain objects, full
 * precision, null where there is no figure.
 */

type Totals = Readonly<Record<string, Omit<FigureTotal, 'unestimated'>>>;

interface PanelEntry {
  readonly with: string;
  readonly libraries: number;
  readonly now: number | null;
  readonly before: number | null;
  readonly change: number | null;
  readonly absent: Comparison['absent'];
}

export interface StatisticDocument {
  readonly period: string;
  readonly standing: string;
  readonly asOf: string | null;
  readonly methodVersion: number;
  readonly totals: Totals;
  readonly groups: { readonly province: Readonly<Record<string, { readonly totals: Totals }>> };
  readonly libraries: Readonly<Record<string, { name: string; province: string; values: Record<string, FigureCell> }>>;
  readonly indicators: Readonly<Record<string, Omit<IndicatorStatistic, 'indicator' | 'comparisons'>>>;
  /**
   * Compared with the KB's count, over the quarters for which it gave one. `own` is null when the
   * library did not give them all.
   */
  readonly kb: readonly Omit<KbComparison, 'city'>[];
  /** The comparisons over the matched panel, per figure and indicator. */
  readonly panel: Readonly<Record<string, readonly PanelEntry[]>>;
}

const totalEntry = ({ reported, n, partial, expected, estimated, responseRate, coverageRate }: FigureTotal) => ({
  reported,
  n,
  partial,
  expected,
  estimated,
  responseRate,
  coverageRate,
});

const panelEntries = (comparisons: readonly Comparison[]): readonly PanelEntry[] =>
  comparisons.map(({ with: period, panel, now, before, change, absent }) => ({
    with: period,
    libraries: panel,
    now,
    before,
    change,
    absent,
  }));

/** The machine-readable form of a statistic. Dates are ISO 8601. */
export const statisticDocument = (statistic: QuarterStatistic | YearStatistic): StatisticDocument => ({
  period: statistic.period,
  standing: statistic.standing.kind,
  asOf: statistic.asOf === null ? null : new Date(statistic.asOf).toISOString(),
  methodVersion: statistic.methodVersion,
  totals: Object.fromEntries(statistic.counts.map((each) => [each.figure, totalEntry(each)])),
  groups: {
    province: Object.fromEntries(
      statistic.provinces.map(({ name, totals }) => [
        name,
        { totals: Object.fromEntries([...totals].map(([figure, total]) => [figure, totalEntry(total)])) },
      ]),
    ),
  },
  libraries: Object.fromEntries(
    statistic.libraries.map(({ library, name, province, cells }) => [
      library,
      { name, province, values: Object.fromEntries(cells) },
    ]),
  ),
  indicators: Object.fromEntries(
    statistic.indicators.map(({ indicator, value, n, partial, expected, responseRate }) => [
      indicator,
      { value, n, partial, expected, responseRate },
    ]),
  ),
  kb: statistic.kb.map(({ library, figure, own, kb, apart }) => ({ library, figure, own, kb, apart })),
  panel: Object.fromEntries([
    ...statistic.counts.map(({ figure, comparisons }) => [figure, panelEntries(comparisons)] as const),
    ...statistic.indicators.map(({ indicator, comparisons }) => [indicator, panelEntries(comparisons)] as const),
  ]),
});
