import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { endOfDay, type Quarter, shiftQuarter } from '../../domain/calendar/quarter.ts';
import { nameIn } from '../../domain/libraries/event.ts';
import { isMember } from '../../domain/libraries/library.ts';
import type { Agreement } from '../../domain/submissions/agreement.ts';
import type { Submission } from '../../domain/submissions/submission.ts';
import { buildRequests, dropFirstTab } from '../../sheets/grid/build.ts';
import { insertRequests } from '../../sheets/grid/insert.ts';
import { namesFreed, namesRestored } from '../../sheets/grid/names.ts';
import { paintRequests } from '../../sheets/grid/paint.ts';
import { freeTitle, localeRestored, workbookTitled } from '../../sheets/grid/restore.ts';
import type { Tab, Workbook } from '../../sheets/grid/tab.ts';
import type { Contact } from '../../sheets/questionnaire/guide/contact.ts';
import { guidePage, overtypedInGuide } from '../../sheets/questionnaire/guide/page.ts';
import { freshPlaces } from '../../sheets/questionnaire/layout.ts';
import { libraryReportSheetId } from '../../sheets/questionnaire/library-report/layout.ts';
import { questionnairePage } from '../../sheets/questionnaire/page/page.ts';
import { leftReason } from '../../sheets/questionnaire/page/status-texts.ts';
import { Places } from '../../sheets/questionnaire/places.ts';
import { sheetIdOf } from '../../sheets/questionnaire/quarter-tab.ts';
import { parseQuestionnaire } from '../../sheets/questionnaire/read/parse.ts';
import { type Damaged, recoverRequests } from '../../sheets/questionnaire/repair/recovered.ts';
import { refilled } from '../../sheets/questionnaire/repair/refilled.ts';
import type { Moved } from '../../sheets/questionnaire/repair/successor-page.ts';
import { movedReason } from '../../sheets/questionnaire/repair/successor-texts.ts';
import { questionnaireTitle } from '../../sheets/texts.ts';
import type { OpenedQuarter } from '../store/register/registry.ts';
import type { Check } from '../store/submissions/submissions.ts';
import { copyRequests, tabsRetitled } from './judge-copies.ts';
import { judgeLibraryReport } from './judge-library-report.ts';
import { type CheckInput, historyQuarters, judgeTab, viewOf } from './judge-tab.ts';
import { movedRequests } from './successor-tab.ts';
import { toldBack } from './tell-back.ts';

type Request = sheets_v4.Schema$Request;

/** The input for a workbook that may have had another owner, or whose figures continue elsewhere. */
interface WorkbookCheckInput extends CheckInput {
  /** The earlier owners of the workbook, each with its submissions and answers. */
  readonly forerunners: readonly Pick<CheckInput, 'library' | 'submissions' | 'answers' | 'kb' | 'stored'>[];
  readonly moved: Moved | null;
  /** The secretary's mailbox and telephone. */
  readonly contact: Contact;
  /** Every name that the library or its forerunners ever had. */
  readonly names: readonly string[];
}

interface Judgement {
  readonly checks: readonly Check[];
  readonly agreements: readonly Agreement[];
  readonly requests: readonly Request[];
  /** Whether figures were restored in a deleted tab and still have to be read. */
  readonly refilled: boolean;
}

/** The number of tabs in sight; older ones are hidden. */
const visibleQuartersMax = 5;

/** The quarters whose submissions a check needs: the checked ones and those compared with. */
export const quartersNeeded = (quarters: readonly Quarter[]): readonly Quarter[] => [
  ...new Set(quarters.flatMap((quarter) => [quarter, ...historyQuarters.map((by) => shiftQuarter(quarter, -by))])),
];

const isOld = (quarters: readonly OpenedQuarter[], quarter: Quarter): boolean => {
  const newest = quarters.at(-1)?.quarter;
  return newest !== undefined && quarter <= shiftQuarter(newest, -visibleQuartersMax);
};

const isReopened = ({ reopened = {} }: OpenedQuarter, libraries: readonly string[], now: number): boolean =>
  libraries.some((library) => reopened[library] !== undefined && now < endOfDay(reopened[library]));

/**
 * The quarters whose tabs a check reads. A tab that was hidden long ago is only rebuilt when missing,
 * unless its quarter was reopened for an owner of the workbook.
 */
export const quartersAwake = (
  workbook: Workbook,
  quarters: readonly OpenedQuarter[],
  libraries: readonly string[],
  now: number,
): readonly OpenedQuarter[] => {
  const hidden = new Set(workbook.tabs.filter((tab) => tab.hidden).map(({ sheetId }) => sheetId));
  return quarters.filter(
    (one) => !(isOld(quarters, one.quarter) && hidden.has(sheetIdOf(one.quarter))) || isReopened(one, libraries, now),
  );
};

/** Hides an old tab, unless its quarter is open again. */
const hide = (tab: Tab, input: CheckInput, quarter: OpenedQuarter): Request[] => {
  const hidden = isOld(input.quarters, quarter.quarter) && !isReopened(quarter, [input.library.id], input.now);
  const isWrong = hidden ? !tab.hidden : tab.hidden && isReopened(quarter, [input.library.id], input.now);
  return isWrong ? [{ updateSheetProperties: { properties: { sheetId: tab.sheetId, hidden }, fields: 'hidden' } }] : [];
};

/** *Uitleg* shows how to reach the secretary, so it is rewritten when that changes. */
const judgeGuide = ({ workbook, contact, serviceAccount }: WorkbookCheckInput): Judged => {
  const page = guidePage(contact);
  const tab = workbook.tabs.find(({ sheetId }) => sheetId === page.sheetId);
  if (!tab) {
    const title = freeTitle(workbook, page.title);
    return { check: null, requests: buildRequests({ ...page, title }, serviceAccount) };
  }
  return {
    check: null,
    requests: paintRequests(tab, page, serviceAccount),
    damaged: { tab, overtyped: overtypedInGuide(tab, page) },
  };
};

interface Judged {
  readonly check: Check | null;
  /** Requests that restore columns. They come first: the others assume these columns. */
  readonly insertions?: readonly Request[];
  readonly requests: readonly Request[];
  readonly damaged?: Damaged;
  readonly refilled?: boolean;
}

/** The position of a tab: the newest quarter, *Uw bibliotheek*, then the earlier quarters. */
const indexOf = ({ workbook, quarters }: CheckInput, { quarter }: OpenedQuarter): number => {
  const isThere = (id: number): boolean => workbook.tabs.some(({ sheetId }) => sheetId === id);
  const newer = quarters.filter((one) => one.quarter > quarter && isThere(sheetIdOf(one.quarter))).length;
  return newer > 0 && isThere(libraryReportSheetId) ? newer + 1 : newer;
};

/** Rebuilds a deleted tab with the values of its last reading. */
const buildTab = (input: CheckInput, quarter: OpenedQuarter): Judged => {
  const fresh = questionnairePage({ ...viewOf(input, quarter), place: null, answer: null });
  const reading = input.submissions.get(quarter.quarter)?.reading ?? null;
  const places = new Places(freshPlaces(quarter.quarter));
  const page = reading ? refilled(fresh, places, reading) : fresh;
  return {
    check: toldBack(input, quarter),
    requests: [
      ...namesFreed(input.workbook, page),
      ...buildRequests(
        { ...page, title: freeTitle(input.workbook, page.title), index: indexOf(input, quarter) },
        input.serviceAccount,
      ),
    ],
    refilled: reading !== null,
  };
};

const answerTab = (input: CheckInput, quarter: OpenedQuarter, found: Tab): Judged => {
  const { check, overtyped, page, refill, reformat, insertions, tab } = judgeTab(input, quarter, found);
  const requests = [
    ...reformat,
    ...paintRequests(tab, page, input.serviceAccount),
    ...refill,
    ...(page.partial ? [] : namesRestored(input.workbook, page)),
    ...hide(tab, input, quarter),
  ];
  return {
    check,
    insertions: insertRequests(tab.sheetId, insertions),
    requests,
    damaged: { tab, overtyped },
    refilled: refill.length > 0,
  };
};

/** One owner with its quarters. Submissions grow during the check: later quarters are compared with new revisions. */
interface Phase extends CheckInput {
  readonly submissions: Map<Quarter, Submission>;
}

const phasesOf = ({ forerunners, ...input }: WorkbookCheckInput): readonly Phase[] =>
  [input, ...forerunners.map((one) => ({ ...input, ...one }))].map((one) => ({
    ...one,
    submissions: new Map(one.submissions),
  }));

/** Says in a tab that the library no longer counts in its quarter. The tab is not read. */
const restTab = (input: WorkbookCheckInput, quarter: OpenedQuarter, tab: Tab): Judged => {
  const parsed = parseQuestionnaire(tab, input.workbook, quarter.quarter, input.library.profile);
  const { place, insertions } = parsed;
  const notAsked = input.moved ? movedReason(input.moved.name) : leftReason;
  const page = questionnairePage({ ...viewOf(input, quarter), notAsked, place, answer: null });
  return {
    check: null,
    insertions: insertRequests(tab.sheetId, insertions),
    requests: paintRequests(parsed.tab, { ...page, restyle: insertions.length > 0 }, input.serviceAccount),
  };
};

const hasLeft = ({ library }: CheckInput, quarter: Quarter): boolean => library.to !== null && quarter > library.to;

/** Renames a file that has a title of ours after a change of name. Other titles are left alone. */
const retitled = ({ workbook, names, events, quarters }: WorkbookCheckInput, phases: readonly Phase[]): Request[] => {
  const newest = quarters.at(-1)?.quarter;
  const owner = newest && phases.find(({ library }) => isMember(library, newest))?.library;
  if (!owner || !newest) return [];
  const title = questionnaireTitle(nameIn(owner, newest, events));
  const isOurs = names.some((name) => workbook.title === questionnaireTitle(name));
  return isOurs && workbook.title !== title ? workbookTitled(title) : [];
};

const judgeQuarter = (input: WorkbookCheckInput, phases: readonly Phase[], quarter: OpenedQuarter): Judged[] => {
  const tab = input.workbook.tabs.find(({ sheetId }) => sheetId === sheetIdOf(quarter.quarter));
  const phase = phases.find(({ library }) => isMember(library, quarter.quarter));
  if (!phase) return tab && hasLeft(input, quarter.quarter) ? [restTab(input, quarter, tab)] : [];
  const one = tab ? answerTab(phase, quarter, tab) : buildTab(phase, quarter);
  if (one.check) phase.submissions.set(quarter.quarter, one.check.submission);
  return [one];
};

/** Moves *Uw bibliotheek* to the second place after a new quarter came in front. */
const libraryReportSecond = ({ workbook }: CheckInput, judged: readonly Judged[]): Request[] => {
  const isThere = workbook.tabs.some(({ sheetId }) => sheetId === libraryReportSheetId);
  const isBuilt = judged.some(({ requests }) => requests.some(({ addSheet }) => addSheet));
  return isThere && isBuilt
    ? [{ updateSheetProperties: { properties: { sheetId: libraryReportSheetId, index: 1 }, fields: 'index' } }]
    : [];
};

/** The submissions of all owners; the present owner's wins in a quarter that several have. */
const submissionsIn = (phases: readonly Phase[]): ReadonlyMap<Quarter, Submission> =>
  new Map([...phases].reverse().flatMap(({ submissions }) => [...submissions]));

/**
 * Judges a questionnaire: what to store and what to write. Builds missing tabs; reads, judges and
 * answers the others. Pure.
 */
export const judgeWorkbook = (input: WorkbookCheckInput): Judgement => {
  const phases = phasesOf(input);
  const judged = input.quarters.flatMap((quarter) => judgeQuarter(input, phases, quarter));
  const report = judgeLibraryReport({ ...input, submissions: submissionsIn(phases) });
  const guide = judgeGuide(input);
  const damaged = [...[...judged, guide].flatMap((one) => one.damaged ?? []), ...report.damaged];
  return {
    agreements: report.agreements,
    checks: judged.flatMap(({ check }) => (check ? [check] : [])),
    requests: [
      ...localeRestored(input.workbook),
      ...retitled(input, phases),
      ...tabsRetitled(input),
      ...judged.flatMap(({ insertions = [] }) => insertions),
      // Copies what was typed over our cells before they are restored.
      ...recoverRequests(input.workbook, damaged, input.now, input.serviceAccount),
      ...guide.requests,
      ...judged.flatMap((one) => one.requests),
      ...libraryReportSecond(input, judged),
      ...copyRequests(input),
      ...movedRequests(input),
      ...report.requests,
      ...dropFirstTab(input.workbook),
    ],
    refilled: judged.some((one) => one.refilled),
  };
};
