import { isQuarter, type Quarter } from '../../domain/calendar/quarter.ts';
import { type Edition, type Plain, plainOf, readEdition } from '../../domain/statistics/editions/edition.ts';
import { emptyTable } from '../../domain/statistics/input.ts';
import { methodVersion } from '../../domain/statistics/method-version.ts';
import type {
  Period,
  QuarterStatistic,
  Series,
  UsedRevision,
  YearStatistic,
} from '../../domain/statistics/statistic.ts';
import {
  quartersFor,
  summariseQuarterTable,
  summariseSeries,
  summariseYearTable,
} from '../../domain/statistics/summarise.ts';
import type { Counted } from '../../domain/statistics/table/table.ts';
import type { Database } from '../store/database.ts';
import type { EditionDocument } from '../store/publications/publication-documents.ts';
import { loadEdition, loadPublication } from '../store/publications/publications.ts';
import { loadRevisions } from '../store/submissions/counted.ts';

/** A difference between the published and the recomputed edition; absent = missing in that one. */
interface Difference {
  readonly path: string;
  readonly published: Plain | undefined;
  readonly now: Plain | undefined;
}

const isMap = (value: Plain | undefined): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of a list's entry in a path: a figure, a library or a province. */
const nameOf = (entry: Plain, index: number): string => {
  if (!isMap(entry)) return String(index);
  const named = ['figure', 'indicator', 'library', 'name', 'whole', 'quarter', 'year'].flatMap((key) => {
    const value = entry[key];
    return typeof value === 'string' ? [value] : [];
  });
  return named[0] ?? String(index);
};

const namedEntries = (list: readonly Plain[]): Readonly<Record<string, Plain>> => {
  const names = list.map(nameOf);
  const distinct = new Set(names).size === names.length;
  return Object.fromEntries(list.map((entry, index) => [distinct ? (names[index] ?? '') : String(index), entry]));
};

const partsOf = (value: Plain | undefined): Readonly<Record<string, Plain>> | null => {
  if (Array.isArray(value)) return namedEntries(value as readonly Plain[]);
  return isMap(value) ? value : null;
};

/** All differences, down to single values. */
export const differencesOf = (
  published: Plain | undefined,
  now: Plain | undefined,
  path = '',
): readonly Difference[] => {
  const [before, after] = [partsOf(published), partsOf(now)];
  if (before && after && Array.isArray(published) === Array.isArray(now)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differencesOf(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  return Object.is(published, now) ? [] : [{ path, published, now }];
};

const namedRevisions = ({ revisions }: EditionDocument): readonly UsedRevision[] =>
  Object.entries(revisions).map(([key, revision]) => {
    const quarterAt = key.length - '2026-Q1'.length;
    return { library: key.slice(0, quarterAt - 1), quarter: key.slice(quarterAt) as Quarter, revision };
  });

interface Computed {
  readonly statistic: QuarterStatistic | YearStatistic;
  readonly series: Series;
}

/** An edition's figures and the five years behind its charts, as plain lists and maps. */
const plain = ({ statistic, series }: Computed): Plain => ({
  ...(plainOf(statistic) as { readonly [key: string]: Plain }),
  series: plainOf(series),
});

const recomputed = (period: Period, counted: readonly Counted[], { circumstances, beside }: Edition): Computed => {
  const table = emptyTable(circumstances, quartersFor(period));
  for (const revision of counted) table.add(revision);
  return {
    statistic: isQuarter(period)
      ? summariseQuarterTable(period, table, circumstances)
      : summariseYearTable(period, table, circumstances),
    series: summariseSeries(beside.series.until, { ...circumstances, counted }),
  };
};

export type Reproduction =
  | { readonly kind: 'not-published' }
  | { readonly kind: 'no-edition' }
  | {
      readonly kind: 'recomputed';
      readonly edition: EditionDocument;
      /** Revisions that the edition names and that are no longer stored. */
      readonly missing: readonly UsedRevision[];
      readonly differences: readonly Difference[];
      /** The method version that computed it; `method-version.ts` has today's. */
      readonly methodVersion: number;
      /** The number of values that the older version did not compute. */
      readonly added: number;
    };

/**
 * Recomputes an edition of a period (the newest, unless `number` is given) with today's code from the
 * revisions and the register of then.
 */
export const reproduce = async (database: Database, period: Period, number?: number): Promise<Reproduction> => {
  const publication = await loadPublication(database, period);
  if (!publication) return { kind: 'not-published' };
  const stored = await loadEdition(database, period, number ?? publication.newest.edition);
  if (!stored) return { kind: 'no-edition' };
  const edition = readEdition(stored.text);
  const named = namedRevisions(stored.document);
  const revisions = await loadRevisions(database, named);
  const counted = revisions.filter((each) => each !== null);
  const published = plain({ statistic: edition.statistic, series: edition.beside.series });
  const { methodVersion: usedVersion } = edition.statistic;
  const all = differencesOf(published, plain(recomputed(period, counted, edition))).filter(
    ({ path }) => path !== 'methodVersion',
  );
  const isAdded = (each: Difference): boolean => usedVersion < methodVersion && each.published === undefined;
  return {
    kind: 'recomputed',
    edition: stored.document,
    missing: named.filter((_, index) => revisions[index] === null),
    differences: all.filter((each) => !isAdded(each)),
    methodVersion: usedVersion,
    added: all.filter(isAdded).length,
  };
};
