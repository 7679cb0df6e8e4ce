import { section, text, title } from '../../grid/cells.ts';
import type { Page, PageCell } from '../../grid/page.ts';
import { secretariatTabs } from '../tabs.ts';
import { secretaryGuideHeading, secretaryGuideIntroduction, secretaryGuideSections } from './texts.ts';

const width = 820;

const cellsOf = (account: string): readonly PageCell[] => [
  title(secretaryGuideHeading),
  text(secretaryGuideIntroduction),
  ...secretaryGuideSections(account).flatMap(({ heading, lines }) => [
    text(''),
    section(heading),
    ...lines.map((line) => text(`•  ${line}`)),
  ]),
];

/** The tab *Uitleg*. `account` is the address to share workbooks with. */
export const secretaryGuidePage = (account: string): Page => ({
  ...secretariatTabs.guide,
  index: Object.keys(secretariatTabs).length - 1,
  rows: cellsOf(account).map((cell, at) => ({ at, cells: [cell, {}] })),
  columnWidths: [width, 20],
  hiddenColumns: { from: 1, to: 1 },
  frozenRows: 1,
  signatureAt: { row: 0, column: 1 },
  whole: true,
});
