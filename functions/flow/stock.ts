import { type Quarter, type ReportingYear, shiftQuarter } from '../../sheets/questionnaire/quarter.ts';
import type { LibraryEvent } from '../../sheets/secretariat/event.ts';
import type { Library } from '../../sheets/secretariat/library.ts';
import type { GroupTexts } from '../../sheets/secretariat/papers/layout.ts';
import type { TypedTariffs } from '../../sheets/secretariat/tariffs/layout.ts';
import type { Period } from '../../sheets/statistic/statistic.ts';
import { eventsOf } from '../registry/events.ts';
import type { KbFigure } from '../statistics/input.ts';
import type { SubmissionSummary, WorkbookDocument } from '../store/documents.ts';
import type { PastedAddressDocument, RegisterEventDocument } from '../store/event-documents.ts';
import { loadAddresses, loadRegisterEvents, standing } from '../store/events.ts';
import { loadAllGroupTexts } from '../store/group-texts.ts';
import { loadKbFigures } from '../store/kb.ts';
import { loadLibraries, loadQuarters, loadWorkbooks, type OpenedQuarter } from '../store/registry.ts';
import { loadSummaries } from '../store/submissions.ts';
import { loadTariffs } from '../store/tariffs.ts';
import type { World } from './ports.ts';

/** What the summaries are made from: the register and the submissions, all of it from Firestore. */
export interface Stock {
  readonly libraries: readonly Library[];
  /** The dated facts that hold. */
  readonly events: readonly LibraryEvent[];
  /** All that was ticked in *Register*, what was undone included. */
  readonly registered: readonly RegisterEventDocument[];
  readonly addresses: readonly PastedAddressDocument[];
  readonly quarters: readonly OpenedQuarter[];
  readonly workbooks: readonly (WorkbookDocument & { readonly id: string })[];
  readonly submissions: readonly SubmissionSummary[];
  /** What the KB counted in the quarters that may be shown. */
  readonly kb: readonly KbFigure[];
  /** What the secretary wrote for the papers. */
  readonly groupTexts: ReadonlyMap<Period, GroupTexts>;
  readonly tariffs: ReadonlyMap<ReportingYear, TypedTariffs>;
}

/** Five years are shown; the first of them is compared with the year before. */
export const quartersBack = 24;

export const loadStock = async ({ database }: World, until: Quarter): Promise<Stock> => {
  const [libraries, registered, addresses, quarters, workbooks, submissions, kb, groupTexts, tariffs] =
    await Promise.all([
      loadLibraries(database),
      loadRegisterEvents(database),
      loadAddresses(database),
      loadQuarters(database),
      loadWorkbooks(database),
      loadSummaries(database, { from: shiftQuarter(until, -quartersBack), to: until }),
      loadKbFigures(database, { from: shiftQuarter(until, -quartersBack), to: until }),
      loadAllGroupTexts(database),
      loadTariffs(database),
    ]);
  const events = eventsOf(standing(registered));
  return { libraries, events, registered, addresses, quarters, workbooks, submissions, kb, groupTexts, tariffs };
};
