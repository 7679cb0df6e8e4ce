import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Quarter } from '../../domain/calendar/quarter.ts';
import type { Library } from '../../domain/libraries/library.ts';
import { type Agreement, newAgreements, type Reply } from '../../domain/submissions/agreement.ts';
import type { AnsweredItem } from '../../domain/submissions/questions.ts';
import { remarkKey } from '../../domain/submissions/remarks.ts';
import type { Submission } from '../../domain/submissions/submission.ts';
import { buildRequests } from '../../sheets/grid/build.ts';
import { paintRequests } from '../../sheets/grid/paint.ts';
import type { Tab, Workbook } from '../../sheets/grid/tab.ts';
import { explanationsOf } from '../../sheets/questionnaire/library-report/explanations.ts';
import { askCode, libraryReportSheetId } from '../../sheets/questionnaire/library-report/layout.ts';
import { libraryReportPage } from '../../sheets/questionnaire/library-report/page.ts';
import { askRows, parseAsks } from '../../sheets/questionnaire/library-report/places.ts';
import { overtypedIn } from '../../sheets/questionnaire/library-report/signed.ts';
import { freshAskRequests } from '../../sheets/questionnaire/library-report/start.ts';
import type { WaitingQuarter } from '../../sheets/questionnaire/library-report/texts.ts';
import type { Damaged } from '../../sheets/questionnaire/repair/recovered.ts';
import type { StoredLibraryReport } from '../store/publications/library-reports.ts';

interface JudgedLibraryReport {
  /** New boxes and remarks, to be stored. */
  readonly agreements: readonly Agreement[];
  readonly requests: readonly sheets_v4.Schema$Request[];
  readonly damaged: readonly Damaged[];
}

interface LibraryReportInput {
  readonly workbook: Workbook;
  readonly library: Library;
  readonly stored: StoredLibraryReport;
  /** The secretary's answers about this library. */
  readonly answers: readonly AnsweredItem[];
  /** The submissions after this check. */
  readonly submissions: ReadonlyMap<Quarter, Submission>;
  readonly now: number;
  readonly serviceAccount: string;
}

/** The secretary's answers to the present remarks. */
const repliesTo = (
  { library, answers }: LibraryReportInput,
  agreements: readonly Agreement[],
): ReadonlyMap<string, Reply> => {
  const decisions = new Map(answers.map(({ key, decision }) => [key, decision]));
  const latest = new Map(agreements.map((one) => [askCode({ year: one.year, number: one.ask }), one]));
  return new Map(
    [...latest].flatMap(([code, one]): (readonly [string, Reply])[] => {
      const decision = one.remark === '' ? undefined : decisions.get(remarkKey({ ...one, library: library.id }));
      const question = decision?.kind === 'asked-back' ? decision.question : '';
      return decision ? [[code, { question }]] : [];
    }),
  );
};

/** The newest quarter that is not shown yet. */
const waitingAfter = (shown: Quarter, submissions: ReadonlyMap<Quarter, Submission>): WaitingQuarter | null => {
  const quarter = [...submissions.keys()].sort().at(-1);
  if (quarter === undefined || quarter <= shown) return null;
  return { quarter, handedIn: (submissions.get(quarter)?.counted ?? null) !== null };
};

const answered = (input: LibraryReportInput, tab: Tab | undefined, typed: readonly Agreement[]) => {
  const { report } = input.stored;
  if (!report) return null;
  const agreements = [...input.stored.agreements, ...typed];
  return libraryReportPage({
    library: { name: input.library.name },
    report,
    waiting: waitingAfter(report.quarter, input.submissions),
    agreements,
    replies: repliesTo(input, agreements),
    explanations: explanationsOf(report.quarter, input.submissions),
    boxes: tab ? askRows(tab) : new Map(),
  });
};

/** Reads the box and the remark in *Uw bibliotheek*, and says what the tab should hold. Before a publication: nothing. */
export const judgeLibraryReport = (input: LibraryReportInput): JudgedLibraryReport => {
  const { workbook, stored, now, serviceAccount } = input;
  const tab = workbook.tabs.find(({ sheetId }) => sheetId === libraryReportSheetId);
  const agreements = tab && stored.report ? newAgreements(stored.report, stored.agreements, parseAsks(tab), now) : [];
  const page = answered(input, tab, agreements);
  if (!page) return { agreements, requests: [], damaged: [] };
  if (!tab) return { agreements, requests: buildRequests(page, serviceAccount), damaged: [] };
  return {
    agreements,
    requests: [...freshAskRequests(tab, page), ...paintRequests(tab, page, serviceAccount)],
    damaged: [{ tab, overtyped: overtypedIn(tab, page) }],
  };
};
