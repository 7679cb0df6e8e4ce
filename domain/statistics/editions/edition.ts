import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Correction } from '../correction.ts';
import type { Development } from '../development.ts';
import type { Circumstances } from '../input.ts';
import type { Period, PeriodStanding, QuarterStatistic, Series, Tariffs, YearStatistic } from '../statistic.ts';
import type { Announced } from './announced.ts';
import type { TariffsByYear } from './settlement.ts';

/** What accompanies a period's statistic in the workbook and in the board's papers. */
export interface Beside {
  readonly group: string;
  readonly series: Series;
  readonly developments: readonly Development[];
  readonly corrections: readonly Correction[];
  /** What was announced about this period before the last correction; null = nothing else. */
  readonly formerly: Announced | null;
}

/**
 * A published period at full precision, with what it was made from besides the revisions named in
 * its document: the register and the other circumstances of the time. Stored as compressed JSON.
 */
export interface Edition {
  readonly circumstances: Circumstances;
  readonly statistic: QuarterStatistic | YearStatistic;
  readonly beside: Beside;
}

/** A statistic as JSON represents it, without maps. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

const withoutMaps = (_: string, value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value);

/** The keys that hold a map, unless the value is a list. */
const mapKeys: ReadonlySet<string> = new Set(['totals', 'cells', 'indicators', 'comparisons', 'standings']);

const withMaps = (key: string, value: unknown): unknown =>
  mapKeys.has(key) && typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : value;

/** A statistic as plain JSON data; maps become objects. */
export const plainOf = (value: QuarterStatistic | YearStatistic | Series): Plain =>
  JSON.parse(JSON.stringify(value, withoutMaps)) as Plain;

/** An edition as text: gzipped JSON in base64. */
export const writeEdition = ({ circumstances, statistic, beside }: Edition): string =>
  gzipSync(JSON.stringify({ circumstances, statistic, beside }, withoutMaps)).toString('base64');

/** Used to skip writing the same text again. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The edition as JSON represents it. */
interface StoredEdition {
  readonly circumstances: Omit<Circumstances, 'tariffs'> & { readonly tariffs?: Readonly<Record<string, Tariffs>> };
  readonly statistic: Edition['statistic'];
  readonly beside: Beside;
}

/**
 * Circumstances hold the tariffs per year. The statistic's own tariffs, under the same name, are
 * those of its year.
 */
const circumstancesOf = ({ tariffs, ...others }: StoredEdition['circumstances']): Circumstances => ({
  ...others,
  ...(tariffs && { tariffs: new Map(Object.entries(tariffs)) as TariffsByYear }),
});

/**
 * Restores what `writeEdition` wrote.
 * @throws an Error when the text is anything else.
 */
export const readEdition = (text: string): Edition => {
  const json = gunzipSync(Buffer.from(text, 'base64')).toString();
  const { circumstances, ...shown } = JSON.parse(json, withMaps) as StoredEdition;
  return { circumstances: circumstancesOf(circumstances), ...shown };
};

export type Standings = ReadonlyMap<Period, PeriodStanding>;

/** The same series, with the present standing of each period. */
export const seriesWith = (series: Series, standings: Standings): Series => ({
  ...series,
  points: series.points.map((point) => ({ ...point, standing: standings.get(point.quarter) ?? point.standing })),
  years: series.years.map((point) => ({ ...point, standing: standings.get(point.year) ?? point.standing })),
});

/**
 * The same edition with other standings and nothing else changed, so that what was published is
 * what is adopted.
 */
export const withStandings = ({ circumstances, statistic, beside }: Edition, standings: Standings): Edition => ({
  circumstances: { ...circumstances, standings: new Map([...(circumstances.standings ?? []), ...standings]) },
  statistic: { ...statistic, standing: standings.get(statistic.period) ?? statistic.standing },
  beside: { ...beside, series: seriesWith(beside.series, standings) },
});
