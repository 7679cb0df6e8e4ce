import { isQuarter, type Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { Period, UsedRevision } from '../../sheets/statistic/statistic.ts';
import { emptyTable } from '../statistics/input.ts';
import { quartersFor, summariseQuarterTable, summariseYearTable } from '../statistics/summarise.ts';
import { loadRevisions } from '../store/counted.ts';
import type { Database } from '../store/database.ts';
import type { PublicationDocument } from '../store/documents.ts';
import { loadEdition, loadPublication } from '../store/publications.ts';
import { type Edition, type Plain, plainStatistic, readEdition } from './edition.ts';

/** Where the published and the recomputed edition differ; absent = not there at all. */
export interface Difference {
  readonly path: string;
  readonly published: Plain | undefined;
  readonly now: Plain | undefined;
}

const isMap = (value: Plain | undefined): value is { readonly [key: string]: Plain } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By what a list's entry is about, so that a difference names it: a figure, a library, a province. */
const nameOf = (entry: Plain, index: number): string => {
  if (!isMap(entry)) return String(index);
  const named = ['figure', 'indicator', 'library', 'name', 'whole'].flatMap((key) => {
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

/** Every place where the two are not the same, down to the single value. */
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

const namedRevisions = ({ revisions }: PublicationDocument): readonly UsedRevision[] =>
  Object.entries(revisions).map(([key, revision]) => {
    const quarterAt = key.length - '2026-Q1'.length;
    return { library: key.slice(0, quarterAt - 1), quarter: key.slice(quarterAt) as Quarter, revision };
  });

const recomputed = async (
  database: Database,
  period: Period,
  publication: PublicationDocument,
  { circumstances }: Edition,
): Promise<{ readonly statistic: Plain; readonly missing: readonly UsedRevision[] }> => {
  const named = namedRevisions(publication);
  const revisions = await loadRevisions(database, named);
  const table = emptyTable(circumstances, quartersFor(period));
  for (const revision of revisions) if (revision) table.add(revision);
  const statistic = isQuarter(period)
    ? summariseQuarterTable(period, table, circumstances)
    : summariseYearTable(period, table, circumstances);
  return { statistic: plainStatistic(statistic), missing: named.filter((_, index) => revisions[index] === null) };
};

export type Reproduction =
  | { readonly kind: 'not-published' }
  | { readonly kind: 'no-edition' }
  | {
      readonly kind: 'recomputed';
      readonly publication: PublicationDocument;
      /** Revisions that the publication names and the store no longer has. */
      readonly missing: readonly UsedRevision[];
      readonly differences: readonly Difference[];
    };

/** Recomputes what was published of a period, with today's code, from the revisions and the register that went in then. */
export const reproduce = async (database: Database, period: Period): Promise<Reproduction> => {
  const publication = await loadPublication(database, period);
  if (!publication) return { kind: 'not-published' };
  const text = await loadEdition(database, publication);
  if (text === null) return { kind: 'no-edition' };
  const edition = readEdition(text);
  const { statistic, missing } = await recomputed(database, period, publication, edition);
  return { kind: 'recomputed', publication, missing, differences: differencesOf(edition.statistic, statistic) };
};
