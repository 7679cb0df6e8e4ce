import { isQuarter, type ReportingYear } from '../../sheets/questionnaire/quarter.ts';
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

/** Every period that was published, and which of them stand at the addresses of the latest. */
export const loadPublished = async (database: Database): Promise<Published> => {
  const [periods, summary] = await Promise.all([listPublished(database), loadSummary(database)]);
  const years = periods.filter((period): period is ReportingYear => !isQuarter(period)).reverse();
  const latest = [periods.findLast(isQuarter), await latestYear(database, years)];
  return { open: summary?.open ?? [], periods, latest: latest.flatMap((period) => period ?? []) };
};
