import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Page, PageCell } from '../../grid/page.ts';
import { guideHeading, guideIntroduction, guideSections, guideTitle } from './texts.ts';

/** Fixed, so that building it twice does no harm. */
const guideSheetId = 1;
const width = 820;

const looks: Readonly<Record<'title' | 'heading' | 'line', sheets_v4.Schema$CellFormat>> = {
  title: { textFormat: { bold: true, fontSize: 16 }, wrapStrategy: 'WRAP' },
  heading: { textFormat: { bold: true, fontSize: 12 }, padding: { top: 12, bottom: 2, left: 3, right: 3 } },
  line: { wrapStrategy: 'WRAP', verticalAlignment: 'TOP' },
};

const cell = (value: string, style: keyof typeof looks): PageCell => ({ value, style: looks[style] });

const cells: readonly PageCell[] = [
  cell(guideHeading, 'title'),
  cell(guideIntroduction, 'line'),
  ...guideSections.flatMap(({ heading, lines }) => [
    cell(heading, 'heading'),
    ...lines.map((line) => cell(`•  ${line}`, 'line')),
  ]),
];

/** The tab `Uitleg` of a questionnaire. */
export const guidePage = (): Page => ({
  sheetId: guideSheetId,
  title: guideTitle,
  rows: cells.map((one, at) => ({ at, cells: [one] })),
  columnWidths: [width],
});
