import type { Level } from '../../sheets/statistic/chart-files.ts';
import { drawChart, filesOfChart } from './chart-files.ts';
import { boardCharts } from './charts.ts';
import type { PublicationFile } from './file.ts';
import { indexPage } from './index-page.ts';
import { sentencesFile } from './sentences.ts';
import { type PublicationView, viewAt } from './view.ts';
import { workbookFile } from './workbook.ts';

export { frontPage } from './front-page.ts';

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
      sentencesFile(shown),
      ...(level === 'board' ? [await workbookFile(shown)] : []),
    ];
    const names = files.map(({ name }) => name);
    return [...files, indexPage(shown, level, allowed, names)];
  };
  return { public: await filesAt('public'), board: await filesAt('board') };
};
