import { gunzipSync, gzipSync } from 'node:zlib';
import type { QuarterStatistic, YearStatistic } from '../../sheets/statistic/statistic.ts';
import type { Circumstances } from '../statistics/input.ts';

/**
 * What was published of a period, at full precision, and what it was made with besides the revisions that the publication
 * names: the register and whatever else was in force then. Kept as compressed JSON.
 */
export interface Edition {
  readonly circumstances: Circumstances;
  readonly statistic: Plain;
}

/** A statistic without maps, as JSON has it. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

const withoutMaps = (_: string, value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value);

export const plainStatistic = (statistic: QuarterStatistic | YearStatistic): Plain =>
  JSON.parse(JSON.stringify(statistic, withoutMaps)) as Plain;

export const writeEdition = (circumstances: Circumstances, statistic: QuarterStatistic | YearStatistic): string =>
  gzipSync(JSON.stringify({ circumstances, statistic }, withoutMaps)).toString('base64');

type Mapped = Pick<Circumstances, 'adopted' | 'tariffs'>;

const mapOf = <Value>(entries: Record<string, Value> | undefined) => entries && new Map(Object.entries(entries));

export const readEdition = (text: string): Edition => {
  const { circumstances, statistic } = JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString()) as {
    circumstances: Omit<Circumstances, keyof Mapped> & {
      adopted?: Record<string, string>;
      tariffs?: Record<string, never>;
    };
    statistic: Plain;
  };
  const { adopted, tariffs, ...others } = circumstances;
  const maps = { ...(adopted && { adopted: mapOf(adopted) }), ...(tariffs && { tariffs: mapOf(tariffs) }) } as Mapped;
  return { circumstances: { ...others, ...maps }, statistic };
};
