import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { buildRequests, dropFirstTab } from '../../sheets/grid/build.ts';
import { paintRequests } from '../../sheets/grid/paint.ts';
import { localeRestored, titleRestored } from '../../sheets/grid/restore.ts';
import type { Tab, Workbook } from '../../sheets/grid/tab.ts';
import { guidePage } from '../../sheets/questionnaire/guide/page.ts';
import { questionnairePage } from '../../sheets/questionnaire/page.ts';
import { type Quarter, sheetIdOf, shiftQuarter } from '../../sheets/questionnaire/quarter.ts';
import { type Damaged, recoverRequests } from '../../sheets/questionnaire/recovered.ts';
import { refilled } from '../../sheets/questionnaire/refilled.ts';
import { isMember } from '../../sheets/secretariat/library.ts';
import type { OpenedQuarter } from '../store/registry.ts';
import type { Check } from '../store/submissions.ts';
import { historyQuarters, judgeTab, type Look, viewOf } from './judge-tab.ts';

type Request = sheets_v4.Schema$Request;

export interface Judgement {
  readonly checks: readonly Check[];
  readonly requests: readonly Request[];
  /** Figures were put back in a tab that was gone: they are still to be read. */
  readonly refilled: boolean;
}

/** Tabs older than five quarters are hidden. */
export const visibleQuartersMax = 5;

/** The quarters whose submissions a look at these quarters needs: they themselves and what they are compared with. */
export const quartersNeeded = (quarters: readonly Quarter[]): readonly Quarter[] => [
  ...new Set(quarters.flatMap((quarter) => [quarter, ...historyQuarters.map((by) => shiftQuarter(quarter, -by))])),
];

const isOld = (quarters: readonly OpenedQuarter[], quarter: Quarter): boolean => {
  const newest = quarters.at(-1)?.quarter;
  return newest !== undefined && quarter <= shiftQuarter(newest, -visibleQuartersMax);
};

/** A tab that was closed and hidden long ago rests: it is built when it is missing, and otherwise left as it is. */
export const quartersAwake = (workbook: Workbook, quarters: readonly OpenedQuarter[]): readonly OpenedQuarter[] => {
  const hidden = new Set(workbook.tabs.filter((tab) => tab.hidden).map(({ sheetId }) => sheetId));
  return quarters.filter(({ quarter }) => !(isOld(quarters, quarter) && hidden.has(sheetIdOf(quarter))));
};

const hide = (tab: Tab, look: Look, quarter: Quarter): Request[] =>
  !tab.hidden && isOld(look.quarters, quarter)
    ? [{ updateSheetProperties: { properties: { sheetId: tab.sheetId, hidden: true }, fields: 'hidden' } }]
    : [];

const buildGuide = (look: Look): Request[] => {
  const page = guidePage();
  return look.workbook.tabs.some((tab) => tab.sheetId === page.sheetId) ? [] : buildRequests(page, look.serviceAccount);
};

interface Judged {
  readonly check: Check | null;
  readonly requests: readonly Request[];
  readonly damaged?: Damaged;
  readonly refilled?: boolean;
}

/** A tab that was thrown away comes back with what was last read in it. */
const buildTab = (look: Look, quarter: OpenedQuarter): Judged => {
  const fresh = questionnairePage({ ...viewOf(look, quarter), place: null, answer: null });
  const reading = look.submissions.get(quarter.quarter)?.reading ?? null;
  const page = reading ? refilled(fresh, quarter.quarter, reading) : fresh;
  return {
    check: null,
    requests: buildRequests({ ...page, index: 0 }, look.serviceAccount),
    refilled: reading !== null,
  };
};

const answerTab = (look: Look, quarter: OpenedQuarter, tab: Tab): Judged => {
  const { check, parsed, page } = judgeTab(look, quarter, tab);
  const requests = [
    ...titleRestored(look.workbook, tab, page.title),
    ...paintRequests(tab, page, look.serviceAccount),
    ...hide(tab, look, quarter.quarter),
  ];
  return { check, requests, damaged: { tab, overtyped: parsed.overtyped } };
};

/**
 * What is to be kept and what is to be written after one look at a questionnaire: missing tabs are built, present ones
 * read, judged and answered. Pure; the same look gives the same judgement.
 */
export const judgeWorkbook = (look: Look): Judgement => {
  // A revision of a quarter is what later quarters are compared with, in this same look.
  const submissions = new Map(look.submissions);
  const judged = look.quarters
    .filter(({ quarter }) => isMember(look.library, quarter))
    .map((quarter) => {
      const tab = look.workbook.tabs.find(({ sheetId }) => sheetId === sheetIdOf(quarter.quarter));
      const known = { ...look, submissions };
      const one = tab ? answerTab(known, quarter, tab) : buildTab(known, quarter);
      if (one.check) submissions.set(quarter.quarter, one.check.submission);
      return one;
    });
  const damaged = judged.flatMap((one) => one.damaged ?? []);
  return {
    checks: judged.flatMap(({ check }) => (check ? [check] : [])),
    requests: [
      ...localeRestored(look.workbook),
      // What stood in our cells is copied before ours are put back over it.
      ...recoverRequests(look.workbook, damaged, look.now, look.serviceAccount),
      ...buildGuide(look),
      ...judged.flatMap((one) => one.requests),
      ...dropFirstTab(look.workbook),
    ],
    refilled: judged.some((one) => one.refilled),
  };
};
