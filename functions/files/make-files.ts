import { isQuarter } from '../../domain/calendar/quarter.ts';
import { isToldOutside, type Period } from '../../domain/statistics/statistic.ts';
import type { Level } from '../../sheets/statistic/charts/files.ts';
import { dataPackageFiles } from './data/data-package.ts';
import { workbookFile } from './data/workbook.ts';
import type { PublicationFile } from './file.ts';
import { untoldPage } from './page/absent-pages.ts';
import { indexPage } from './page/index-page.ts';
import type { BoardChart } from './papers/board-chart.ts';
import { type DrawnChart, drawChart, filesOfChart, filesOfFirst } from './papers/chart-files.ts';
import { boardCharts } from './papers/charts.ts';
import { quarterReport } from './papers/quarter-report.ts';
import { sentencesFile } from './papers/sentences.ts';
import { yearReport } from './papers/year-report.ts';
import { type PublicationView, viewAt } from './view.ts';

export { withdrawnPage } from './page/absent-pages.ts';
export { frontPage } from './page/front-page.ts';

const report = (view: PublicationView, charts: readonly DrawnChart[]): Promise<PublicationFile> =>
  isQuarter(view.statistic.period) ? quarterReport(view, charts) : yearReport(view, charts);

const namesOf = (files: readonly PublicationFile[]): readonly string[] => files.map(({ name }) => name);

const publicFiles = (view: PublicationView, charts: readonly DrawnChart[]) => {
  const shown = viewAt(view, 'public');
  const allowed = charts.filter(({ level }) => level === 'public');
  const files = [
    ...allowed.flatMap(filesOfChart),
    ...filesOfFirst(allowed),
    sentencesFile(shown),
    ...dataPackageFiles(shown, 'public'),
  ];
  return [...files, indexPage(shown, 'public', allowed, namesOf(files))];
};

const boardFiles = async (view: PublicationView, charts: readonly DrawnChart[]) => {
  const files = [
    ...charts.flatMap(filesOfChart),
    ...filesOfFirst(charts),
    sentencesFile(view),
    ...dataPackageFiles(view, 'board'),
    await workbookFile(view, charts),
    await report(view, charts),
  ];
  return [...files, indexPage(view, 'board', charts, namesOf(files))];
};

const chartsAt = (view: PublicationView, level: Level): readonly BoardChart[] =>
  boardCharts(view).filter((chart) => level === 'board' || chart.level === 'public');

/** The page of an edition in its own folder, under that of its period. */
export const editionPage = (view: PublicationView, level: Level, files: readonly string[]): PublicationFile =>
  indexPage(viewAt(view, level), level, chartsAt(view, level), files, '../../index.html');

export const firstChartOf = (view: PublicationView, level: Level): string | undefined =>
  level === 'board' || isToldOutside(view.statistic) ? chartsAt(view, level)[0]?.title : undefined;

const drawnOf = (view: PublicationView): readonly DrawnChart[] => boardCharts(view).map(drawChart);

/**
 * The board's files of an edition, by level. The same view gives the same bytes. A period that may not be shown in public has a
 * public page that says so, and no data: a program that fetches a table by its address would mistake another period's data for
 * this one's.
 * @param lastTold the last period of its kind that may be told outside; null = there is none.
 */
export const makeFiles = async (
  view: PublicationView,
  lastTold: Period | null = null,
): Promise<Readonly<Record<Level, readonly PublicationFile[]>>> => {
  const charts = drawnOf(view);
  const board = await boardFiles(view, charts);
  const { statistic, group } = view;
  if (isToldOutside(statistic)) return { public: publicFiles(view, charts), board };
  const untold = { period: statistic.period, handedIn: statistic.handedIn, expected: statistic.members };
  return { public: [untoldPage(group, untold, lastTold)], board };
};
