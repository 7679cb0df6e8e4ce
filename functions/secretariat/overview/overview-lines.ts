import { endOfDay, type Quarter, shiftQuarter } from '../../../domain/calendar/quarter.ts';
import { expectationOf } from '../../../domain/libraries/expected.ts';
import { isMember, type Library } from '../../../domain/libraries/library.ts';
import { calledAmong } from '../../../domain/libraries/state.ts';
import type { SubmissionState } from '../../../domain/submissions/submission.ts';
import type { OverviewLine, SubmissionFacts } from '../../../sheets/secretariat/overview/line.ts';
import { type GroupSnapshot, quartersBack } from '../../statistic/group-snapshot.ts';
import type { OverviewBoxesDocument, SubmissionSummary } from '../../store/documents.ts';
import type { OpenedQuarter } from '../../store/register/registry.ts';
import { type AskedIn, askedBy } from '../questions/asked-by.ts';
import type { Worklist } from '../questions/worklist.ts';
import { lineTrouble } from './health.ts';
import { yearSeenBy } from './overview-year.ts';

/** The quarters that *Overzicht* can show: those opened, as far as their submissions are loaded. */
export const shownChoices = (quarters: readonly OpenedQuarter[]): readonly Quarter[] => {
  const newest = quarters.at(-1)?.quarter;
  if (newest === undefined) return [];
  const oldest = shiftQuarter(newest, -quartersBack);
  return quarters.flatMap(({ quarter }) => (quarter >= oldest ? [quarter] : []));
};

const earlierQuarters = [1, 2, 3, 4, 5];
export const earlierThan = (quarter: Quarter): readonly Quarter[] =>
  earlierQuarters.map((by) => shiftQuarter(quarter, -by));

/** The facts now: the closing date may have passed since the last check. */
const factsOf = (
  submission: SubmissionSummary | undefined,
  quarter: OpenedQuarter | undefined,
  publishedRevision: number | undefined,
  asked: AskedIn,
  now: number,
): SubmissionFacts | null => {
  if (!submission) return null;
  const { reopenedUntil } = submission;
  const closed = quarter !== undefined && now >= endOfDay(quarter.closesOn);
  const reopened = reopenedUntil !== null && now < endOfDay(reopenedUntil);
  const { open, changedAt, ticked, filled, counted } = submission;
  const published = counted !== null && counted.revision === publishedRevision;
  const known = stateAfter(submission.state, asked);
  const state = closed && !reopened && known !== 'correction-requested' ? 'closed' : known;
  return {
    // The tab may not have been checked since the reopening.
    state: reopened && state === 'closed' ? 'reopened' : state,
    counted,
    open,
    changedAt,
    reopenedUntil,
    ticked,
    filled,
    published,
  };
};

/**
 * The state according to *Vragen*, because the questionnaire may not have been checked since the
 * secretary decided: both tabs must agree.
 */
const stateAfter = (state: SubmissionState, asked: AskedIn): SubmissionState => {
  if (state !== 'awaiting-release' || asked.waiting.length > 0) return state;
  return asked.askedBack ? 'queries-open' : 'submitted';
};

/** The lines of some libraries for a quarter, with the quarters before it. */
export const linesOf = (
  snapshot: GroupSnapshot,
  worklist: Worklist,
  { reopened }: OverviewBoxesDocument,
  quarter: Quarter,
  libraries: readonly Library[],
  now: number,
): OverviewLine[] => {
  const earlier = earlierThan(quarter);
  const submissions = new Map(snapshot.submissions.map((one) => [`${one.library} ${one.quarter}`, one]));
  const dates = new Map(snapshot.quarters.map((one) => [one.quarter, one]));
  const reports = new Map(snapshot.reports.map((one) => [one.library, one]));
  const asked = askedBy(worklist);
  const facts = (library: Library, of: Quarter) =>
    isMember(library, of)
      ? factsOf(
          submissions.get(`${library.id} ${of}`),
          dates.get(of),
          reports.get(library.id)?.published[of]?.revision,
          asked.in(library.id, of),
          now,
        )
      : null;
  // After a merger two libraries have one workbook, each in its own quarters.
  const workbooks = new Map(snapshot.workbooks.map((workbook) => [workbook.id, workbook]));
  const workbookOf = ({ workbookId }: Library) => workbooks.get(workbookId ?? '');
  const troubleOf = (workbook: GroupSnapshot['workbooks'][number] | undefined) =>
    workbook ? lineTrouble(workbook) : null;
  return libraries.map((library) => ({
    // Two libraries in one place are called by their names.
    library: { ...library, city: calledAmong(library, libraries) },
    closedIn: [quarter, ...earlier].filter((of) => expectationOf(library, of, snapshot.events) === 'closed'),
    trouble: troubleOf(workbookOf(library)),
    editors: workbookOf(library)?.editors ?? null,
    submission: facts(library, quarter),
    waiting: asked.of(library.id),
    reopened: reopened[library.id] ?? null,
    earlier: earlier.map((of) => facts(library, of)),
    year: yearSeenBy(library.id, snapshot, worklist),
  }));
};

export const membersIn = ({ libraries }: GroupSnapshot, quarter: Quarter): readonly Library[] =>
  libraries.filter((library) => isMember(library, quarter));

/** The libraries that have a row already, since a row keeps its boxes, and those with something to show. */
export const librariesShown = (
  { libraries }: GroupSnapshot,
  quarters: readonly Quarter[],
  present: ReadonlyMap<string, number>,
): readonly Library[] =>
  libraries.filter((library) => present.has(library.id) || quarters.some((quarter) => isMember(library, quarter)));
