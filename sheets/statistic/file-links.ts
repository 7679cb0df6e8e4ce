import { isQuarter } from '../../domain/calendar/quarter.ts';
import type { Period } from '../../domain/statistics/statistic.ts';
import { colour, type Line, line } from '../grid/cells.ts';
import type { PageCell } from '../grid/page.ts';
import { chartFiles } from './charts/files.ts';
import type { ChartName } from './charts/places.ts';
import { type FilesAddress, fileAddress, reportFile } from './file-addresses.ts';
import { linkTexts as t } from './file-link-texts.ts';

const inFormula = (words: string): string => `"${words.replaceAll('"', '""')}"`;

const style: NonNullable<PageCell['style']> = {
  textFormat: { fontFamily: 'Arial', fontSize: 10, foregroundColorStyle: colour.blue, underline: true },
  verticalAlignment: 'MIDDLE',
  wrapStrategy: 'OVERFLOW_CELL',
};

/** Addresses are built from our own settings, periods and file names, never from typed text. */
const linkCell = (address: string, words: string): PageCell => ({
  formula: `=HYPERLINK(${inFormula(address)};${inFormula(words)})`,
  style: style,
});

/**
 * Links to a chart's picture, drawing and figures, spaced over columns of 100 px. A period that is
 * not told outside (`isTold` false) has its charts only among the board's files.
 */
export const chartLinks = (files: FilesAddress, chart: ChartName, period: Period, isTold: boolean): Line => {
  const { name } = chartFiles[chart];
  const level = isTold ? chartFiles[chart].level : 'board';
  const at = (extension: string): string => fileAddress(files, level, period, `${name}.${extension}`);
  return line(linkCell(at('png'), t.picture), {}, linkCell(at('svg'), t.drawing), {}, linkCell(at('csv'), t.figures));
};

/** Links to a period's papers, one per line. */
export const paperLinks = (files: FilesAddress, period: Period): readonly Line[] => {
  const at = (name: string): string => fileAddress(files, 'board', period, name);
  const report = isQuarter(period)
    ? linkCell(at(reportFile), t.quarterReport)
    : linkCell(at('jaarstatistiek.pdf'), t.yearReport);
  return [
    line(report),
    line(linkCell(at('ibl-statistiek.xlsx'), t.workbook)),
    line(linkCell(at('kernzinnen.txt'), t.sentences)),
    line(linkCell(at('index.html'), t.everything)),
  ];
};
