import { isDeepStrictEqual } from 'node:util';
import { previousQuarter, type Quarter, sameQuarterLastYear, shiftQuarter } from '../../domain/calendar/quarter.ts';
import { breakIn } from '../../domain/libraries/break.ts';
import { type LibraryEvent, nameIn } from '../../domain/libraries/event.ts';
import { expectationOf } from '../../domain/libraries/expected.ts';
import type { Library } from '../../domain/libraries/library.ts';
import type { MeasureId } from '../../domain/measures/measures.ts';
import type { FigureId } from '../../domain/measures/relations.ts';
import { isOpenAt, settle } from '../../domain/rules/settle.ts';
import { validate } from '../../domain/rules/validate.ts';
import { withOrigins } from '../../domain/rules/written-for.ts';
import type { Observation } from '../../domain/submissions/observation.ts';
import { type AnsweredItem, decidedCorrection, decisionsAbout } from '../../domain/submissions/questions.ts';
import type { Reading, Submission } from '../../domain/submissions/submission.ts';
import { isTypedAnew } from '../../domain/submissions/typed-anew.ts';
import type { Insertion } from '../../sheets/grid/insert.ts';
import type { Page } from '../../sheets/grid/page.ts';
import type { Tab, Workbook } from '../../sheets/grid/tab.ts';
import { columnsLostPage } from '../../sheets/questionnaire/page/lost.ts';
import { questionnairePage } from '../../sheets/questionnaire/page/page.ts';
import { closedReason } from '../../sheets/questionnaire/page/status-texts.ts';
import type { QuestionnaireView } from '../../sheets/questionnaire/page/view.ts';
import { completed } from '../../sheets/questionnaire/places.ts';
import { copied } from '../../sheets/questionnaire/read/copied.ts';
import { formatRequests } from '../../sheets/questionnaire/read/number-format.ts';
import { type ParsedTab, parseQuestionnaire } from '../../sheets/questionnaire/read/parse.ts';
import { ownColumn, withoutPast } from '../../sheets/questionnaire/repair/healed.ts';
import {
  type Overtyped,
  overtypedVarying,
  reasonLeft,
  sumsMoved,
} from '../../sheets/questionnaire/repair/overtyped.ts';
import { refilled, refillRequests } from '../../sheets/questionnaire/repair/refilled.ts';
import { typedBeside, unkept } from '../../sheets/questionnaire/repair/unplaced.ts';
import type { StoredLibraryReport } from '../store/publications/library-reports.ts';
import type { OpenedQuarter } from '../store/register/registry.ts';
import type { Check } from '../store/submissions/submissions.ts';

/** The input of a check: the workbook and what is stored about its library. */
export interface CheckInput {
  readonly workbook: Workbook;
  readonly library: Library;
  /** The register's dated facts, for instance a change of name. */
  readonly events: readonly LibraryEvent[];
  readonly quarters: readonly OpenedQuarter[];
  readonly submissions: ReadonlyMap<Quarter, Submission>;
  /** The secretary's answers about this library's figures. */
  readonly answers: readonly AnsweredItem[];
  /** The KB's figures for this library, by quarter. */
  readonly kb: ReadonlyMap<Quarter, ReadonlyMap<FigureId, number>>;
  /** What was published about this library, and its answer. */
  readonly stored: StoredLibraryReport;
  readonly number: number;
  readonly now: number;
  readonly serviceAccount: string;
}

/** How many quarters back the rules look. */
export const historyQuarters = [1, 2, 3, 4];

const countedIn = (input: CheckInput, quarter: Quarter): readonly Observation[] | null =>
  input.submissions.get(quarter)?.counted?.observations ?? null;

/** The reason why the library is not asked in this quarter; null = it is. */
const notAskedIn = ({ library, events }: CheckInput, quarter: Quarter): string | null =>
  expectationOf(library, quarter, events) === 'closed' ? closedReason : null;

export const viewOf = (input: CheckInput, quarter: OpenedQuarter): Omit<QuestionnaireView, 'answer' | 'place'> => ({
  library: { name: nameIn(input.library, quarter.quarter, input.events) },
  notAsked: notAskedIn(input, quarter.quarter),
  quarter: quarter.quarter,
  dates: quarter,
  comparison: {
    lastYear: countedIn(input, sameQuarterLastYear(quarter.quarter)),
    previous: countedIn(input, previousQuarter(quarter.quarter)),
  },
});

const wordsThen = (before: Reading | null, id: MeasureId): Observation | undefined =>
  before?.observations.find(({ measure }) => measure === id);

/** Adds the last reading's values for deleted rows and uncertain columns, which are restored from it. */
const withLost = (parsed: ParsedTab, before: Reading | null): readonly Observation[] =>
  parsed.observations.map((one) => {
    const then = wordsThen(before, one.measure);
    if (!then) return one;
    if (isLost(parsed, one.measure)) return then;
    if (parsed.lostColumns.has('explanation')) return { ...one, explanation: then.explanation };
    return parsed.lostColumns.has('input') ? { ...then, explanation: one.explanation } : one;
  });

const bothLost = ({ lostColumns }: ParsedTab): boolean => lostColumns.has('input') && lostColumns.has('explanation');

const isLost = (parsed: ParsedTab, id: MeasureId): boolean =>
  parsed.columnsLost || bothLost(parsed) || !parsed.place.has(id) || parsed.merged.includes(id);

/** Whether *Wij zijn klaar* is ticked; when its row or the figures' column is gone, as last read. */
const isTicked = ({ ticked, place, columnsLost, lostColumns }: ParsedTab, before: Reading | null): boolean =>
  before && (columnsLost || lostColumns.has('input') || !place.has('done')) ? before.ticked : ticked;

const explanationsOfTotals = ({ totalExplanations, columnsLost, lostColumns }: ParsedTab, before: Reading | null) =>
  (columnsLost || lostColumns.has('explanation')) && before ? (before.totalExplanations ?? {}) : totalExplanations;

/** What people typed in columns that are not known to be ours. */
const besideIn = (
  input: CheckInput,
  { quarter }: OpenedQuarter,
  { tab, place, columnsLost, lostColumns }: ParsedTab,
  read: readonly Observation[],
) => {
  const { label, code, checked, sentence, checkedExplanation } = place.columns;
  const ours = columnsLost ? [label, code, checked, sentence, checkedExplanation] : Object.values(place.columns);
  const known = [read, countedIn(input, sameQuarterLastYear(quarter)), countedIn(input, previousQuarter(quarter))];
  const figuresOnly = !columnsLost && !lostColumns.has('input') && !lostColumns.has('explanation');
  return typedBeside({ tab, quarter, places: place, ours: new Set(ours), known, figuresOnly });
};

const readingOf = (input: CheckInput, opened: OpenedQuarter, answers: readonly AnsweredItem[], tab: Tab) => {
  const { quarter } = opened;
  const submission = input.submissions.get(quarter);
  const last = submission?.reading ?? null;
  const parsed = parseQuestionnaire(tab, input.workbook, quarter, input.library.profile, last?.observations);
  // This check removes the *Correctie* box of a reopened quarter, so the box asks for nothing.
  const isOpen = isOpenAt(input.now, opened, submission?.reopenedUntil ?? null);
  const before = last && { ...last, findings: withoutPast(last.findings, isOpen) };
  const correction = isOpen ? undefined : parsed.columnsLost ? before?.correction : parsed.correction;
  const ticked = isTicked(parsed, before);
  const typed = {
    observations: withLost(parsed, before),
    totalExplanations: explanationsOfTotals(parsed, before),
  };
  const { observations, totalExplanations = {} } = withOrigins(typed, before);
  const beside = besideIn(input, opened, parsed, observations);
  const names = [input.library.name, nameIn(input.library, quarter, input.events)];
  const findings = validate({
    quarter,
    observations,
    readingFindings: [
      ...parsed.findings,
      ...(parsed.columnsLost
        ? []
        : [...copied(input.workbook, tab, quarter, parsed.place, names), ...ownColumn(beside, observations)]),
    ],
    totalExplanations,
    ticked,
    ...(correction && { reason: correction.reason }),
    before,
    history: {
      lastYear: countedIn(input, sameQuarterLastYear(quarter)),
      previous: countedIn(input, previousQuarter(quarter)),
      break: breakIn(input.events, input.library.id, quarter),
      earlier: historyQuarters.map((by) => countedIn(input, shiftQuarter(quarter, -by))),
    },
    profile: input.library.profile,
    ownNames: [nameIn(input.library, quarter, input.events), input.library.city, input.library.province],
    kb: input.kb.get(quarter),
    decisions: decisionsAbout(answers, { observations, totalExplanations }),
  });
  const reading: Reading = {
    number: input.number,
    readAt: input.now,
    ticked,
    observations,
    totalExplanations,
    ...(correction && { correction }),
    findings,
  };
  return { parsed, reading, beside };
};

/** Equal words and findings make no new reading, so a repeated check writes nothing. */
const sameReading = (one: Reading, other: Reading): boolean =>
  one.ticked === other.ticked &&
  isDeepStrictEqual(one.observations, other.observations) &&
  isDeepStrictEqual(one.totalExplanations ?? {}, other.totalExplanations ?? {}) &&
  isDeepStrictEqual(one.correction, other.correction) &&
  isDeepStrictEqual(one.findings, other.findings);

/** Refills the inputs that are rebuilt: those of deleted rows, merged cells and deleted columns. */
const refillOf = (page: Page, parsed: ParsedTab, quarter: Quarter, reading: Reading) => {
  const places = completed(parsed.place, quarter);
  const { input, explanation } = places.columns;
  const { lostColumns } = parsed;
  const isNew = (row: number, column: number): boolean => {
    const code = codeAt.get(row);
    if (code === undefined) return false;
    const merged = column === input && parsed.merged.some((id) => id === code);
    const isBack =
      (column === input && lostColumns.has('input')) || (column === explanation && lostColumns.has('explanation'));
    return merged || !parsed.place.has(code) || isBack;
  };
  const codeAt = new Map([...places].map(([code, row]) => [row, code]));
  return refillRequests(refilled(page, places, reading), isNew);
};

interface JudgedTab {
  /** Requests that restore deleted columns, before all other requests. */
  readonly insertions: readonly Insertion[];
  /** The tab with those columns; all other fields are about this one. */
  readonly tab: Tab;
  /** What people typed over our cells or in unidentified places. */
  readonly overtyped: readonly Overtyped[];
  /** What to store; null = nothing new. */
  readonly check: Check | null;
  readonly page: ReturnType<typeof questionnairePage>;
  /** Requests that refill the inputs of rebuilt rows. */
  readonly refill: ReturnType<typeof refillRequests>;
  /** Requests that restore our number formats where typing changed them. */
  readonly reformat: ReturnType<typeof formatRequests>;
}

/** Reads and judges one quarter's tab: what to store, and what the tab should hold. */
export const judgeTab = (input: CheckInput, quarter: OpenedQuarter, found: Tab): JudgedTab => {
  const previous = input.submissions.get(quarter.quarter) ?? null;
  const answers = input.answers.filter((answer) => answer.quarter === quarter.quarter);
  const { parsed, reading: fresh, beside } = readingOf(input, quarter, answers, found);
  const { tab, insertions } = parsed;
  const known = previous?.reading && sameReading(previous.reading, fresh) ? previous.reading : null;
  const reading = known ?? fresh;
  const decision = previous && decidedCorrection({ ...previous, reading }, answers);
  const { submission, revision } = settle({
    library: input.library.id,
    quarter: quarter.quarter,
    previous,
    reading,
    dates: quarter,
    now: input.now,
    ...(decision && { decided: decision.decided }),
  });
  const view: QuestionnaireView = {
    ...viewOf(input, quarter),
    place: parsed.place,
    answer: {
      submission,
      checked: parsed.checked,
      openedFor: parsed.openedFor,
      checkedAt: reading.readAt,
      now: input.now,
      kb: input.kb.get(quarter.quarter),
      published: input.stored.report?.published[quarter.quarter] ?? null,
    },
  };
  const page = parsed.columnsLost
    ? columnsLostPage(view, parsed.place, tab)
    : { ...questionnairePage(view), restyle: insertions.length > 0 };
  const unplaced = unkept(input.workbook, tab, beside);
  const changed = known === null || !isDeepStrictEqual(submission, previous);
  return {
    page,
    insertions,
    tab,
    refill: parsed.columnsLost || !previous?.reading ? [] : refillOf(page, parsed, quarter.quarter, previous.reading),
    reformat: parsed.columnsLost ? [] : formatRequests(tab, parsed.place, quarter.quarter, reading.observations),
    overtyped: parsed.columnsLost
      ? unplaced
      : [
          ...parsed.overtyped,
          ...unplaced,
          ...overtypedVarying(tab, page, parsed.place, quarter.quarter),
          ...reasonLeft(tab, page, parsed.place),
          ...sumsMoved(tab, page, parsed.place, quarter.quarter),
        ],
    check: changed
      ? {
          before: previous,
          submission,
          reading: known ? null : reading,
          revision,
          accepted: revision?.reason === undefined ? null : (decision?.key ?? null),
          changedAt: isTypedAnew(previous?.reading ?? null, reading) ? reading.readAt : null,
        }
      : null,
  };
};
