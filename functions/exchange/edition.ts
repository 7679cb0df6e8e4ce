import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { isQuarter } from '../../sheets/questionnaire/quarter.ts';
import type { Correction } from '../../sheets/statistic/correction.ts';
import type { Development } from '../../sheets/statistic/development.ts';
import type { Announced } from '../../sheets/statistic/key-sentences.ts';
import { firstMethodVersion } from '../../sheets/statistic/method-version.ts';
import type {
  Period,
  QuarterStatistic,
  Series,
  Standing,
  Tariffs,
  YearStatistic,
} from '../../sheets/statistic/statistic.ts';
import type { Circumstances } from '../statistics/input.ts';
import type { TariffsByYear } from '../statistics/settlement.ts';

/** What is shown beside the statistic of a period, in the workbook and in the board's papers. */
export interface Beside {
  readonly group: string;
  readonly series: Series;
  readonly developments: readonly Development[];
  readonly corrections: readonly Correction[];
  /** What was said of this period before the last correction; null = nothing else. */
  readonly formerly: Announced | null;
}

/**
 * What was published of a period, at full precision, and what it was made with besides the revisions that its document
 * names: the register and whatever else was in force then. Kept as compressed JSON.
 */
export interface Edition {
  readonly circumstances: Circumstances;
  readonly statistic: QuarterStatistic | YearStatistic;
  /** Null = it was kept before this was. */
  readonly beside: Beside | null;
}

/** A statistic without maps, as JSON has it. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

const withoutMaps = (_: string, value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value);

/** Where a map stands, unless it is a list. */
const mapKeys: ReadonlySet<string> = new Set(['totals', 'cells', 'indicators', 'comparisons', 'standings']);

const withMaps = (key: string, value: unknown): unknown =>
  mapKeys.has(key) && typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : value;

export const plainOf = (value: QuarterStatistic | YearStatistic | Series): Plain =>
  JSON.parse(JSON.stringify(value, withoutMaps)) as Plain;

export const writeEdition = ({ circumstances, statistic, beside }: Edition): string =>
  gzipSync(JSON.stringify({ circumstances, statistic, beside }, withoutMaps)).toString('base64');

/** The same text is not written again. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

type Later = 'kb' | 'methodVersion' | 'reasonsYearEarlier';

/** As whatever version wrote it: a field that came later may be missing. */
interface StoredEdition {
  readonly circumstances: Omit<Circumstances, 'tariffs'> & { readonly tariffs?: Readonly<Record<string, Tariffs>> };
  readonly statistic: Omit<QuarterStatistic | YearStatistic, Later> & Partial<Pick<QuarterStatistic, Later>>;
  readonly beside?: Beside | null;
}

/** By year; the tariffs of the statistic itself, under the same name, are those of its own year. */
const circumstancesOf = ({ tariffs, ...others }: StoredEdition['circumstances']): Circumstances => ({
  ...others,
  ...(tariffs && { tariffs: new Map(Object.entries(tariffs)) as TariffsByYear }),
});

/** What was stored is readable for ever: what an older edition lacks is what it would have held then, nothing. */
export const readEdition = (text: string): Edition => {
  const json = gunzipSync(Buffer.from(text, 'base64')).toString();
  const { circumstances, statistic, beside } = JSON.parse(json, withMaps) as StoredEdition;
  return {
    circumstances: circumstancesOf(circumstances),
    statistic: {
      ...statistic,
      methodVersion: statistic.methodVersion ?? firstMethodVersion,
      kb: statistic.kb ?? [],
      reasonsYearEarlier: statistic.reasonsYearEarlier ?? [],
    } as Edition['statistic'],
    beside: beside ?? null,
  };
};

/** What a paper shows beside an edition that was kept without: that was published, and nothing of other periods is known. */
export const besideAlone = ({ statistic }: Edition, group: string): Beside => {
  const { period, asOf, standing, members, handedIn } = statistic;
  const totals = new Map(statistic.counts.map((each) => [each.figure, each]));
  const ratios = new Map(statistic.indicators.map((each) => [each.indicator, each]));
  const point = { standing, members, handedIn, totals, indicators: ratios };
  const series = isQuarter(period)
    ? { until: period, asOf, points: [{ ...point, quarter: period }], years: [] }
    : { until: `${period}-Q4` as const, asOf, points: [], years: [{ ...point, year: period, comparisons: new Map() }] };
  return { group, series, developments: [], corrections: [], formerly: null };
};

type Standings = ReadonlyMap<Period, Standing>;

const seriesWith = (series: Series, standings: Standings): Series => ({
  ...series,
  points: series.points.map((point) => ({ ...point, standing: standings.get(point.quarter) ?? point.standing })),
  years: series.years.map((point) => ({ ...point, standing: standings.get(point.year) ?? point.standing })),
});

/** The same figures with other standings, and nothing else: what was published is what is adopted. */
export const withStandings = ({ circumstances, statistic, beside }: Edition, standings: Standings): Edition => ({
  circumstances: { ...circumstances, standings: new Map([...(circumstances.standings ?? []), ...standings]) },
  statistic: { ...statistic, standing: standings.get(statistic.period) ?? statistic.standing },
  beside: beside && { ...beside, series: seriesWith(beside.series, standings) },
});
