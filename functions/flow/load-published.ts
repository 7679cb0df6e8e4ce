import { isQuarter, type Quarter, type ReportingYear } from '../../sheets/questionnaire/quarter.ts';
import type { Level } from '../../sheets/statistic/chart-files.ts';
import type { Published } from '../publication/front-page.ts';
import { ownRevisions } from '../statistics/editions.ts';
import type { Database } from '../store/database.ts';
import { listPublished, loadPublication } from '../store/publications.ts';
import { loadSummary } from '../store/registry.ts';

const quarterOf = (submission: string): string => submission.slice(-'2026-Q1'.length);

/** Somebody handed in for each of its quarters (as `isUnderWay` has it). */
const isWhole = async (database: Database, year: ReportingYear): Promise<boolean> => {
  const publication = await loadPublication(database, year);
  const own = publication ? ownRevisions(year, publication.newest.revisions) : {};
  return new Set(Object.keys(own).map(quarterOf)).size === 4;
};

/** The newest whole year, for that is what is quoted; one that is under way only while there is no other. */
const latestYear = async (database: Database, newestFirst: readonly ReportingYear[]) => {
  for (const year of newestFirst) if (await isWhole(database, year)) return year;
  return newestFirst[0];
};

/** Whether outside anything is told of the whole of a quarter: what was announced of it met the threshold. */
const isTold = async (database: Database, quarter: Quarter): Promise<boolean> =>
  ((await loadPublication(database, quarter))?.newest.announced.delivered ?? null) !== null;

/** The newest quarter; outside the newest of which the whole is told, if there is any. */
const latestQuarter = async (database: Database, level: Level, newestFirst: readonly Quarter[]) => {
  if (level === 'public') for (const quarter of newestFirst) if (await isTold(database, quarter)) return quarter;
  return newestFirst[0];
};

/** Every period that was published, and which of them stand at the addresses of the latest, by level. */
export const loadPublished = async (database: Database): Promise<Readonly<Record<Level, Published>>> => {
  const [periods, summary] = await Promise.all([listPublished(database), loadSummary(database)]);
  const newestFirst = periods.toReversed();
  const year = await latestYear(
    database,
    newestFirst.filter((period): period is ReportingYear => !isQuarter(period)),
  );
  const publishedAt = async (level: Level): Promise<Published> => {
    const quarter = await latestQuarter(database, level, newestFirst.filter(isQuarter));
    return { open: summary?.open ?? [], periods, latest: [quarter, year].flatMap((period) => period ?? []) };
  };
  return { public: await publishedAt('public'), board: await publishedAt('board') };
};
