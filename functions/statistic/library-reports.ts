import { isDeepStrictEqual } from 'node:util';
import { defaultDates, endOfDay, localDate, type Quarter, shiftQuarter } from '../../domain/calendar/quarter.ts';
import { libraryReportsOf } from '../../domain/statistics/figures/summarise-library.ts';
import type { StatisticInput } from '../../domain/statistics/input.ts';
import type { LibraryReport, PublishedRevision } from '../../domain/statistics/library-report.ts';
import type { QuarterStatistic, UsedRevision, YearStatistic } from '../../domain/statistics/statistic.ts';
import type { World } from '../ports.ts';
import type { LibraryReportDocument } from '../store/publications/library-report-documents.ts';
import { saveLibraryReports } from '../store/publications/library-reports.ts';
import { loadCockpit } from '../store/register/overview-boxes.ts';
import type { Stock } from './group-snapshot.ts';

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

/**
 * A quarter is published to the libraries when it is the first time that it is shown, when the secretary says so, and once it is
 * closed: in between their medians do not move with every library that still hands in. Before any quarter is fit there is nothing.
 */
const isForLibraries = (
  stock: Stock,
  { period, libraries }: QuarterStatistic,
  announced: boolean,
  now: number,
): boolean => {
  if (stock.open.some(({ quarter }) => quarter === period)) return false;
  const { closesOn } = stock.quarters.find(({ quarter }) => quarter === period) ?? defaultDates(period);
  const shown = new Map(stock.reports.map(({ library, quarter }) => [library, quarter]));
  return announced || now >= endOfDay(closesOn) || libraries.some(({ library }) => shown.get(library) !== period);
};

/** What every library's tab is to show of this publication; only what differs from what it shows already. */
const changedReports = (stock: Stock, view: PublishedView, today: string): readonly LibraryReportDocument[] => {
  const known = new Map(stock.reports.map((one) => [one.library, one]));
  // An imported quarter was not filled in here, so its libraries are not asked to agree with its year.
  const isImported = stock.quarters.every(({ quarter }) => quarter !== view.quarter.period);
  return libraryReportsOf(view.input, view.quarter, view.year)
    .map((report) => (isImported ? { ...report, askedYear: null } : report))
    .map((report) => documentOf(report, view, known.get(report.library), today))
    .filter((document) => !isDeepStrictEqual(document, known.get(document.library)));
};

/**
 * Keeps what *Uw bibliotheek* of each library is to show, and has those questionnaires checked whose tab changes: the
 * ordinary check paints it, one read and one write a library.
 */
export const publishMine = async (world: World, stock: Stock, view: PublishedView): Promise<void> => {
  const now = world.clock.now();
  const { publish } = await loadCockpit(world.database);
  const announced = publish?.quarter === view.quarter.period && publish.doneAt === null;
  if (!isForLibraries(stock, view.quarter, announced, now)) return;
  const workbooks = new Map(stock.libraries.map(({ id, workbookId }) => [id, workbookId]));
  const changed = changedReports(stock, view, localDate(now));
  await saveLibraryReports(world.database, changed, (library) => workbooks.get(library) ?? undefined, now);
};
