import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { previousQuarter, type Quarter, quartersOf, sameQuarterLastYear } from '../../../domain/calendar/quarter.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import type { Earlier } from '../../../domain/statistics/figures/compare.ts';
import { emptyTable } from '../../../domain/statistics/input.ts';
import { quartersFor } from '../../../domain/statistics/summarise.ts';
import { countStatistics } from '../../../domain/statistics/table/count.ts';
import type { Counted, FigureTable } from '../../../domain/statistics/table/table.ts';
import { type DuckDb, rowsOf } from './duckdb.ts';
import { librariesOf, submissionsOf } from './population.ts';
import { loading, overLong, overWide, widening } from './sql.ts';

/** What is asked of both: a year beside the year before, or a quarter beside the one before and a year earlier. */
export interface Question {
  readonly name: string;
  readonly quarters: readonly Quarter[];
  readonly earlier: readonly Earlier[];
}

const quarter: Quarter = '2015-Q4';
const alone = (each: Quarter): Earlier => ({ period: each, quarters: [each] });
export const questions: readonly Question[] = [
  { name: 'year', quarters: quartersOf('2015'), earlier: [{ period: '2014', quarters: quartersOf('2014') }] },
  {
    name: 'quarter',
    quarters: [quarter],
    earlier: [previousQuarter(quarter), sameQuarterLastYear(quarter)].map(alone),
  },
];

const tableQuarters = quartersFor('2015');

/** The same submissions as files, and as two loaded tables. */
export interface Contest {
  readonly size: number;
  /** Milliseconds from the file to a loaded table. */
  readonly loading: { readonly ours: number; readonly theirs: number };
  ours(question: Question): ReturnType<typeof countStatistics>;
  /** DuckDB's answer by the name of its table: as it was loaded, and laid out for the question. */
  theirs(
    question: Question,
  ): Promise<Readonly<Record<'long' | 'wide', () => Promise<Readonly<Record<string, unknown>>[]>>>>;
}

const writeLines = async (file: string, values: Iterable<unknown>): Promise<void> => {
  const stream = createWriteStream(file);
  for (const value of values) if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
};

const loadOurs = async (libraries: readonly Library[], submissions: string): Promise<FigureTable> => {
  const table = emptyTable({ libraries }, tableQuarters);
  for await (const line of createInterface({ input: createReadStream(submissions) }))
    table.add(JSON.parse(line) as Counted);
  return table;
};

const timed = async <Value>(work: () => Promise<Value>): Promise<{ value: Value; milliseconds: number }> => {
  const began = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - began };
};

export const startContest = async (duckDb: DuckDb, size: number): Promise<Contest> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-statistics-'));
  const [registered, submissions] = [join(folder, 'libraries.ndjson'), join(folder, 'submissions.ndjson')];
  const libraries = librariesOf(size);
  await writeLines(registered, libraries);
  await writeLines(submissions, submissionsOf(libraries, { from: '2014-Q1', to: '2015-Q4' }));
  const own = await timed(() => loadOurs(libraries, submissions));
  const peer = await timed(async () => {
    for (const sql of loading(registered, submissions, tableQuarters)) await duckDb.run(sql);
  });
  await duckDb.run(widening(tableQuarters));
  rmSync(folder, { recursive: true });
  return {
    size,
    loading: { ours: own.milliseconds, theirs: peer.milliseconds },
    ours: ({ quarters, earlier }) => countStatistics(own.value, quarters, earlier),
    theirs: async ({ quarters, earlier }) => {
      const periods = { quarters, earlier: earlier.map((each) => each.quarters) };
      const long = await duckDb.prepare(overLong(periods));
      const wide = await duckDb.prepare(overWide(periods, tableQuarters));
      return { long: () => rowsOf(long), wide: () => rowsOf(wide) };
    },
  };
};
