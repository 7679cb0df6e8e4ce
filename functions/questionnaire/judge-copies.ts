import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { paintRequests } from '../../sheets/grid/paint.ts';
import { freeTitle, titlesRestored } from '../../sheets/grid/restore.ts';
import type { Workbook } from '../../sheets/grid/tab.ts';
import { guideSheetId } from '../../sheets/questionnaire/guide/page.ts';
import { guideTitle } from '../../sheets/questionnaire/guide/texts.ts';
import { libraryReportSheetId } from '../../sheets/questionnaire/library-report/layout.ts';
import { title as libraryReportTitle } from '../../sheets/questionnaire/library-report/texts.ts';
import { sheetIdOf, tabTitle } from '../../sheets/questionnaire/quarter-tab.ts';
import { type CopiedTab, copiesIn, isForeign } from '../../sheets/questionnaire/repair/copies.ts';
import { copyPage } from '../../sheets/questionnaire/repair/copy-page.ts';
import { copyTexts } from '../../sheets/questionnaire/repair/copy-texts.ts';
import type { OpenedQuarter } from '../store/register/registry.ts';

type Request = sheets_v4.Schema$Request;

interface CopyLook {
  readonly workbook: Workbook;
  readonly quarters: readonly OpenedQuarter[];
  /** Every name that the library or its forerunners ever had. */
  readonly names: readonly string[];
  readonly serviceAccount: string;
}

/** Renames a copy that has the title of the real tab. */
const titleOfCopy = (workbook: Workbook, { tab, quarter }: CopiedTab): [number, string][] =>
  tab.title === tabTitle(quarter) ? [[tab.sheetId, freeTitle(workbook, copyTexts.title(tabTitle(quarter)))]] : [];

/** Gives every tab of ours its own title. */
export const tabsRetitled = ({ workbook, quarters }: CopyLook): Request[] =>
  titlesRestored(
    workbook,
    new Map([
      ...quarters.map(({ quarter }): [number, string] => [sheetIdOf(quarter), tabTitle(quarter)]),
      [libraryReportSheetId, libraryReportTitle],
      [guideSheetId, guideTitle],
      ...copiesIn(workbook).flatMap((copy) => titleOfCopy(workbook, copy)),
    ]),
  );

/** Marks a copy as a copy, and a tab of another library as that library's. */
export const copyRequests = ({ workbook, names, serviceAccount }: CopyLook): Request[] =>
  copiesIn(workbook).flatMap((copy) => paintRequests(copy.tab, copyPage(copy, isForeign(copy, names)), serviceAccount));
