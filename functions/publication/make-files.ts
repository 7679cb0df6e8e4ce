import { isQuarter } from '../../sheets/questionnaire/quarter.ts';
import type { Level } from '../../sheets/statistic/chart-files.ts';
import { type DrawnChart, drawChart, filesOfChart, filesOfFirst } from './chart-files.ts';
import { boardCharts } from './charts.ts';
import { dataPackageFiles } from './data-package.ts';
import type { PublicationFile } from './file.ts';
import { indexPage } from './index-page.ts';
import { quarterReport } from './quarter-report.ts';
import { sentencesFile } from './sentences.ts';
import { type PublicationView, viewAt } from './view.ts';
import { workbookFile } from './workbook.ts';
import { yearReport } from './year-report.ts';

export { frontPage } from './front-page.ts';

const report = (view: PublicationView, charts: readonly DrawnChart[]): Promise<PublicationFile> =>
  isQuarter(view.statistic.period) ? quarterReport(view, charts) : yearReport(view, charts);

/** What the board gets of an edition, by level; the board has what is public too. Same view, same bytes. */
export const makeFiles = async (
  view: PublicationView,
): Promise<Readonly<Record<Level, readonly PublicationFile[]>>> => {
  const charts = boardCharts(view).map(drawChart);
  const filesAt = async (level: Level): Promise<readonly PublicationFile[]> => {
    const shown = viewAt(view, level);
    const allowed = charts.filter((chart) => level === 'board' || chart.level === 'public');
    const files = [
      ...allowed.flatMap(filesOfChart),
      ...filesOfFirst(allowed),
      sentencesFile(shown),
      ...dataPackageFiles(shown, level),
      ...(level === 'board' ? [await workbookFile(shown, charts), await report(shown, charts)] : []),
    ];
    const names = files.map(({ name }) => name);
    return [...files, indexPage(shown, level, allowed, names)];
  };
  return { public: await filesAt('public'), board: await filesAt('board') };
};
