import { isDeepStrictEqual } from 'node:util';
import {
  defaultDates,
  endOfDay,
  localDate,
  type Quarter,
  shiftQuarter,
  yearOf,
} from '../../domain/calendar/quarter.ts';
import { libraryReportsOf } from '../../domain/statistics/figures/summarise-library.ts';
import { type StatisticInput, standingOf } from '../../domain/statistics/input.ts';
import type { LibraryReport, PublishedRevision } from '../../domain/statistics/library-report.ts';
import type { Period, QuarterStatistic, UsedRevision, YearStatistic } from '../../domain/statistics/statistic.ts';
import type { World } from '../ports.ts';
import type { LibraryReportDocument } from '../store/publications/library-report-documents.ts';
import { saveLibraryReports } from '../store/publications/library-reports.ts';
import { loadOverviewBoxes } from '../store/register/overview-boxes.ts';
import type { GroupSnapshot } from './group-snapshot.ts';

/** What is published of a period, and what it was made from. */
interface PublishedView {
  readonly input: StatisticInput;
  readonly quarter: QuarterStatistic;
  readonly year: YearStatistic;
}

/** For how many quarters the published revision is kept: those that a questionnaire still checks, and a few more. */
const quartersRemembered = 8;

/** A revision keeps the date on which it was first published. */
const publishedRevisions = (
  library: string,
  quarter: Quarter,
  used: readonly UsedRevision[],
  known: LibraryReportDocument['published'],
  today: string,
): Readonly<Record<string, PublishedRevision>> => {
  const oldest = shiftQuarter(quarter, -quartersRemembered);
  const own = used
    .filter((one) => one.library === library && one.quarter > oldest)
    .map((one): readonly [string, PublishedRevision] => {
      const before = known[one.quarter];
      return [one.quarter, before?.revision === one.revision ? before : { revision: one.revision, on: today }];
    });
  const others = Object.entries(known).filter(([one]) => one > oldest && one <= quarter);
  const all = new Map([...others, ...own]);
  return Object.fromEntries([...all].sort(([one], [other]) => (one < other ? -1 : 1)));
};

const documentOf = (
  report: LibraryReport,
  { quarter, year }: PublishedView,
  known: LibraryReportDocument | undefined,
  today: string,
): LibraryReportDocument => ({
  version: 1,
  ...report,
  history: report.history.map((one) => ({ ...one, cells: cellsOf(one.cells) })),
  forerunners: report.forerunners.map(({ until, names }) => ({ until, names: [...names] })),
  peers: [...report.peers],
  published: publishedRevisions(
    report.library,
    quarter.period,
    [...year.revisions, ...quarter.revisions],
    known?.published ?? {},
    today,
  ),
});

/** Without the figures that are not asked in a quarter. */
const cellsOf = (cells: LibraryReport['history'][number]['cells']): LibraryReportDocument['history'][number]['cells'] =>
  Object.fromEntries(Object.entries(cells).flatMap(([figure, cell]) => (cell ? [[figure, cell]] : [])));

/** Adoption shows at once, whatever else a report that was published before goes on showing. */
const adoptedIn = (known: LibraryReportDocument, input: StatisticInput): LibraryReportDocument => {
  const standing = standingOf(input, known.quarter);
  const isAdopted = (...periods: readonly Period[]): boolean =>
    periods.some((period) => standingOf(input, period).kind !== 'provisional');
  return {
    ...known,
    history: known.history.map((one) => ({ ...one, final: one.final || isAdopted(one.quarter, yearOf(one.quarter)) })),
    standing: standing.kind === 'final' ? standing : known.standing,
    askedYear: known.askedYear !== null && isAdopted(known.askedYear) ? null : known.askedYear,
  };
};

/**
 * Whether a library's tab is to show the published quarter as it is now. Once it has closed, always. While it is open, a library
 * that handed in is shown it the first time and when the secretary says so: in between its medians do not move with every
 * library that still hands in. One that did not goes on seeing its last figures.
 */
const isToShow = (
  { quarters }: GroupSnapshot,
  { quarter: { period, revisions } }: PublishedView,
  announced: boolean,
  now: number,
) => {
  const { closesOn } = quarters.find(({ quarter }) => quarter === period) ?? defaultDates(period);
  const isClosed = now >= endOfDay(closesOn);
  const handedIn = new Set(revisions.flatMap(({ library, quarter }) => (quarter === period ? [library] : [])));
  return (library: string, known: LibraryReportDocument | undefined): boolean =>
    isClosed || (handedIn.has(library) && (announced || known?.quarter !== period));
};

/** What every library's tab is to show after this publication; only what differs from what it shows already. */
const changedReports = (
  snapshot: GroupSnapshot,
  view: PublishedView,
  announced: boolean,
  now: number,
): readonly LibraryReportDocument[] => {
  const reports = new Map(snapshot.reports.map((one) => [one.library, one]));
  // An imported quarter was not filled in here, so its libraries are not asked to agree with its year.
  const isImported = snapshot.quarters.every(({ quarter }) => quarter !== view.quarter.period);
  const isShown = isToShow(snapshot, view, announced, now);
  return libraryReportsOf(view.input, view.quarter, view.year).flatMap((report) => {
    const known = reports.get(report.library);
    const fresh = isImported ? { ...report, askedYear: null } : report;
    const document = isShown(report.library, known)
      ? documentOf(fresh, view, known, localDate(now))
      : known && adoptedIn(known, view.input);
    return document && !isDeepStrictEqual(document, known) ? [document] : [];
  });
};

/**
 * Keeps what *Uw bibliotheek* of each library is to show, and has those questionnaires checked whose tab changes: the
 * ordinary check paints it, one read and one write a library. Before any quarter is fit there is nothing.
 */
export const publishLibraryReports = async (
  world: World,
  snapshot: GroupSnapshot,
  view: PublishedView,
): Promise<void> => {
  if (snapshot.open.some(({ quarter }) => quarter === view.quarter.period)) return;
  const now = world.clock.now();
  const { publish } = await loadOverviewBoxes(world.database);
  const announced = publish?.quarter === view.quarter.period && publish.doneAt === null && !publish.empty;
  const workbooks = new Map(snapshot.libraries.map(({ id, workbookId }) => [id, workbookId]));
  const changed = changedReports(snapshot, view, announced, now);
  await saveLibraryReports(world.database, changed, (library) => workbooks.get(library) ?? undefined, now);
};
