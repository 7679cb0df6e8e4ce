import { isDeepStrictEqual } from 'node:util';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { buildRequests } from '../../sheets/grid/build.ts';
import { paintRequests } from '../../sheets/grid/paint.ts';
import type { Tab, Workbook } from '../../sheets/grid/tab.ts';
import { guidePage } from '../../sheets/questionnaire/guide/page.ts';
import type { Observation } from '../../sheets/questionnaire/observation.ts';
import { questionnairePage } from '../../sheets/questionnaire/page.ts';
import { parseQuestionnaire } from '../../sheets/questionnaire/parse.ts';
import {
  previousQuarter,
  type Quarter,
  sameQuarterLastYear,
  sheetIdOf,
  shiftQuarter,
} from '../../sheets/questionnaire/quarter.ts';
import type { Reading, Submission } from '../../sheets/questionnaire/submission.ts';
import { isMember, type Library } from '../../sheets/secretariat/library.ts';
import { settle } from '../rules/settle.ts';
import { validate } from '../rules/validate.ts';
import type { OpenedQuarter } from '../store/registry.ts';
import type { Check } from '../store/submissions.ts';

type Request = sheets_v4.Schema$Request;

/** Everything that a look is judged by. */
export interface Look {
  readonly workbook: Workbook;
  readonly library: Library;
  readonly quarters: readonly OpenedQuarter[];
  readonly submissions: ReadonlyMap<Quarter, Submission>;
  readonly number: number;
  readonly now: number;
  readonly serviceAccount: string;
}

export interface Judgement {
  readonly checks: readonly Check[];
  readonly requests: readonly Request[];
}

/** Tabs older than five quarters are hidden; the rules look back four quarters. */
export const visibleQuartersMax = 5;
const historyQuarters = [1, 2, 3, 4];

/** The quarters whose submissions a look at these quarters needs: they themselves and what they are compared with. */
export const quartersNeeded = (quarters: readonly Quarter[]): readonly Quarter[] => [
  ...new Set(quarters.flatMap((quarter) => [quarter, ...historyQuarters.map((by) => shiftQuarter(quarter, -by))])),
];

const countedIn = (look: Look, quarter: Quarter): readonly Observation[] | null =>
  look.submissions.get(quarter)?.counted?.observations ?? null;

const viewOf = (look: Look, quarter: OpenedQuarter) => ({
  library: { name: look.library.name },
  quarter: quarter.quarter,
  dates: quarter,
  comparison: {
    lastYear: countedIn(look, sameQuarterLastYear(quarter.quarter)),
    previous: countedIn(look, previousQuarter(quarter.quarter)),
  },
});

const readingOf = (look: Look, quarter: Quarter, tab: Tab) => {
  const parsed = parseQuestionnaire(tab, look.workbook, quarter);
  const findings = validate({
    quarter,
    observations: parsed.observations,
    readingFindings: parsed.findings,
    totalExplanations: parsed.totalExplanations,
    ticked: parsed.ticked,
    before: look.submissions.get(quarter)?.reading ?? null,
    history: {
      lastYear: countedIn(look, sameQuarterLastYear(quarter)),
      previous: countedIn(look, previousQuarter(quarter)),
      earlier: historyQuarters.map((by) => countedIn(look, shiftQuarter(quarter, -by))),
    },
  });
  const { ticked, observations, totalExplanations } = parsed;
  const reading: Reading = { number: look.number, readAt: look.now, ticked, observations, totalExplanations, findings };
  return { parsed, reading };
};

/** The same words and the same verdict as last time make no new reading; its time stays, so a repeat writes nothing. */
const sameReading = (one: Reading, other: Reading): boolean =>
  one.ticked === other.ticked &&
  isDeepStrictEqual(one.observations, other.observations) &&
  isDeepStrictEqual(one.totalExplanations ?? {}, other.totalExplanations ?? {}) &&
  isDeepStrictEqual(one.findings, other.findings);

const judgeTab = (look: Look, quarter: OpenedQuarter, tab: Tab): { check: Check | null; requests: Request[] } => {
  const previous = look.submissions.get(quarter.quarter) ?? null;
  const { parsed, reading: fresh } = readingOf(look, quarter.quarter, tab);
  const known = previous?.reading && sameReading(previous.reading, fresh) ? previous.reading : null;
  const reading = known ?? fresh;
  const { submission, revision } = settle({
    library: look.library.id,
    quarter: quarter.quarter,
    previous,
    reading,
    dates: quarter,
    now: look.now,
  });
  const page = questionnairePage({
    ...viewOf(look, quarter),
    place: parsed.place,
    answer: { submission, checked: parsed.checked, checkedAt: reading.readAt, now: look.now },
  });
  const changed = known === null || !isDeepStrictEqual(submission, previous);
  return {
    check: changed
      ? { submission, reading: known ? null : reading, revision, changedAt: known ? look.now : reading.readAt }
      : null,
    requests: [...paintRequests(tab, page, look.serviceAccount), ...hide(tab, look, quarter.quarter)],
  };
};

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

/** Google's own first tab goes when ours are there and nobody has typed in it. */
const dropEmptyTabs = (look: Look): Request[] =>
  look.workbook.tabs.flatMap((tab) =>
    tab.rows.length === 0 && tab.sheetId === 0 ? [{ deleteSheet: { sheetId: tab.sheetId } }] : [],
  );

const buildGuide = (look: Look): Request[] => {
  const page = guidePage();
  return look.workbook.tabs.some((tab) => tab.sheetId === page.sheetId) ? [] : buildRequests(page, look.serviceAccount);
};

const buildTab = (look: Look, quarter: OpenedQuarter): { check: null; requests: Request[] } => {
  const page = questionnairePage({ ...viewOf(look, quarter), place: null, answer: null });
  return { check: null, requests: buildRequests({ ...page, index: 0 }, look.serviceAccount) };
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
      if (!tab) return buildTab(known, quarter);
      const { check, requests } = judgeTab(known, quarter, tab);
      if (check) submissions.set(quarter.quarter, check.submission);
      return { check, requests };
    });
  const requests = [...buildGuide(look), ...judged.flatMap((one) => one.requests)];
  return {
    checks: judged.flatMap(({ check }) => (check ? [check] : [])),
    requests: [...requests, ...dropEmptyTabs(look)],
  };
};
