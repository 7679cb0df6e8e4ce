import { isQuarter, type Quarter, type ReportingYear } from '../../domain/calendar/quarter.ts';
import { ownRevisions } from '../../domain/statistics/editions/series-of-editions.ts';
import type { Period } from '../../domain/statistics/statistic.ts';
import { isPublic } from '../../domain/statistics/threshold.ts';
import type { Level } from '../../sheets/statistic/charts/files.ts';
import type { Database } from '../store/database.ts';
import type { FirstChart } from '../store/publications/board-files.ts';
import { listPublished, loadPublication, type Publication } from '../store/publications/publications.ts';
import { loadSummary } from '../store/register/registry.ts';
import type { LatestNote, Published, Untold } from './page/front-page.ts';

const quarterOf = (submission: string): string => submission.slice(-'2026-Q1'.length);

/** At least one library handed in for each of its quarters, as in `isUnderWay`. */
const isWhole = ({ period, newest }: Publication): boolean =>
  new Set(Object.keys(ownRevisions(period, newest.revisions)).map(quarterOf)).size === 4;

/** Whether the whole of a period is told outside: enough libraries handed in, and gave what was announced. */
const isTold = ({ newest: { announced, attendance } }: Publication): boolean =>
  announced.delivered !== null && isPublic({ n: attendance.handedIn, expected: attendance.expected });

/** The first period of which something holds; undefined = of none. Reads no further than it must. */
const firstThat = async <Some extends Period>(
  database: Database,
  periods: readonly Some[],
  holds: (publication: Publication) => boolean,
): Promise<Some | undefined> => {
  for (const period of periods) {
    const publication = await loadPublication(database, period);
    if (publication && holds(publication)) return period;
  }
  return undefined;
};

const publishedNewestFirst = async (database: Database): Promise<readonly Period[]> =>
  ((await listPublished(database)) as readonly Period[]).toReversed();

/** How many libraries handed in, for the periods that are shown but not told outside. */
const untoldOf = async (database: Database, periods: readonly Period[]): Promise<readonly Untold[]> => {
  const found = await Promise.all(periods.map((period) => loadPublication(database, period)));
  return found.flatMap((publication) => {
    if (!publication || isTold(publication)) return [];
    return [{ period: publication.period, ...publication.newest.attendance }];
  });
};

/** What the headings of the latest must say: not adopted yet, or a year under way. */
const notesOf = async (database: Database, latest: readonly Period[]): Promise<readonly LatestNote[]> => {
  const found = await Promise.all(latest.map((period) => loadPublication(database, period)));
  return found.flatMap((publication): readonly LatestNote[] => {
    if (!publication) return [];
    const { period, newest } = publication;
    return [
      { period, provisional: newest.status === 'provisional', underWay: !isQuarter(period) && !isWhole(publication) },
    ];
  });
};

/** The quarters after the last that is told; of many of which none is told the newest. */
const after = (quarters: readonly Quarter[], told: Quarter | undefined): readonly Quarter[] =>
  told === undefined ? quarters.slice(0, 1) : quarters.filter((quarter) => quarter > told).toReversed();

/** The periods of a list whose kind is told up to there: what comes later has a page that only says that it waits. */
const upTo = (periods: readonly Period[], latest: readonly Period[]): readonly Period[] =>
  periods.filter((period) => latest.some((last) => isQuarter(last) === isQuarter(period) && period <= last));

/**
 * Every period that may be read, and which of them stand at the addresses of the latest, by level. The latest year is the
 * newest whole one, for that is what is quoted; for the board one that is under way while there is no other.
 */
export const loadPublished = async (database: Database): Promise<Readonly<Record<Level, Published>>> => {
  const [newestFirst, summary] = await Promise.all([publishedNewestFirst(database), loadSummary(database)]);
  const quarters = newestFirst.filter(isQuarter);
  const years = newestFirst.filter((period): period is ReportingYear => !isQuarter(period));
  const told = await firstThat(database, quarters, isTold);
  const whole = await firstThat(database, years, isWhole);
  const known = (...periods: readonly (Period | undefined)[]): readonly Period[] => periods.flatMap((one) => one ?? []);
  const forPublic = known(told, await firstThat(database, years, isTold));
  const forBoard = known(quarters[0], whole ?? years[0]);
  const periods = newestFirst.toReversed();
  const levelOf = async (
    latest: readonly Period[],
    untold: readonly Period[],
  ): Promise<Omit<Published, 'periods'>> => ({
    open: summary?.open ?? [],
    latest: await notesOf(database, latest),
    untold: await untoldOf(database, untold),
  });
  return {
    public: { ...(await levelOf(forPublic, after(quarters, told))), periods: upTo(periods, forPublic) },
    board: { ...(await levelOf(forBoard, forBoard)), periods },
  };
};

/** The part of it whose files stand at their addresses, for a page that links there. `written`: those periods. */
export const standingOf = (
  published: Published,
  level: Level,
  written: ReadonlyMap<string, FirstChart>,
): Published => ({
  ...published,
  periods: published.periods.filter((period) => written.has(period)),
  latest: published.latest
    .filter(({ period }) => written.has(period))
    .map((one) => ({ ...one, firstChart: written.get(one.period)?.[level] })),
});
