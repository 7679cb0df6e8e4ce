import {
  isQuarter,
  type Quarter,
  quartersOf,
  type ReportingYear,
  shiftQuarter,
} from '../../domain/calendar/quarter.ts';
import type { LibraryEvent } from '../../domain/libraries/event.ts';
import { eventsOf } from '../../domain/libraries/events.ts';
import type { Library } from '../../domain/libraries/library.ts';
import type { RegisterState } from '../../domain/libraries/state.ts';
import type { KbFigure } from '../../domain/statistics/input.ts';
import type { OpenQuarter } from '../../domain/statistics/open-quarter.ts';
import type { Period } from '../../domain/statistics/statistic.ts';
import type { TypedTariffs } from '../../domain/statistics/tariffs.ts';
import type { Contact } from '../../sheets/questionnaire/guide/contact.ts';
import type { PasteState } from '../../sheets/secretariat/history/act.ts';
import type { PasteId } from '../../sheets/secretariat/history/layout.ts';
import type { GroupTexts } from '../../sheets/secretariat/papers/layout.ts';
import type { World } from '../ports.ts';
import type { SubmissionSummary, WorkbookDocument } from '../store/documents.ts';
import { areFilesWritten } from '../store/publications/board-files.ts';
import { loadAllGroupTexts } from '../store/publications/group-texts.ts';
import { loadLastWritten } from '../store/publications/last-written.ts';
import type { AgreementDocument, LibraryReportDocument } from '../store/publications/library-report-documents.ts';
import { loadAgreements, loadLibraryReports } from '../store/publications/library-reports.ts';
import type { LastWrittenDocument } from '../store/publications/publication-documents.ts';
import { loadPublications, type Publication } from '../store/publications/publications.ts';
import { loadHealth } from '../store/queue/health.ts';
import type { HealthDocument } from '../store/queue/work-documents.ts';
import { loadContact } from '../store/register/contact.ts';
import type { PastedAddressDocument, RegisterEventDocument } from '../store/register/event-documents.ts';
import { loadAddresses, loadRegisterEvents, standing } from '../store/register/events.ts';
import { loadPastes } from '../store/register/pastes.ts';
import { loadLibraries, loadQuarters, loadWorkbooks, type OpenedQuarter } from '../store/register/registry.ts';
import { loadTariffs } from '../store/register/tariffs.ts';
import type { CachedSubmissions } from '../store/submissions/submission-cache.ts';
import { type FitQuarter, openQuarters } from './open-quarters.ts';

/** What the summaries are made from: the register and the submissions, all of it from Firestore. */
export interface GroupSnapshot {
  readonly libraries: readonly Library[];
  /** The dated facts that hold. */
  readonly events: readonly LibraryEvent[];
  /** All that was ticked in *Register*, what was undone included. */
  readonly registered: readonly RegisterEventDocument[];
  readonly addresses: readonly PastedAddressDocument[];
  /** The quarters that the working group has adopted, alone or within their year. */
  readonly final: ReadonlySet<Quarter>;
  /** The account with which a sheet is to be shared. */
  readonly account: string;
  /** What stands before a workbook's id in its address. */
  readonly workbookAddress: string;
  readonly quarters: readonly OpenedQuarter[];
  /** Quarters whose figures are not shown as a whole yet, and those that have become fit. */
  readonly open: readonly OpenQuarter[];
  readonly becameFit: readonly FitQuarter[];
  readonly workbooks: readonly (WorkbookDocument & { readonly id: string })[];
  readonly submissions: readonly SubmissionSummary[];
  /** Every quarter in which anything was ever stored, also before the submissions here. */
  readonly written: readonly Quarter[];
  /** How often words had been taken out when these were read. */
  readonly redactions: number;
  /** What the KB counted in the quarters that may be shown. */
  readonly kb: readonly KbFigure[];
  /** What the secretary wrote for the papers. */
  readonly groupTexts: ReadonlyMap<Period, GroupTexts>;
  readonly tariffs: ReadonlyMap<ReportingYear, TypedTariffs>;
  /** How the secretary is reached. */
  readonly contact: Contact;
  /** How *Historie* and *KB-cijfers* stand. */
  readonly pastes: ReadonlyMap<PasteId, PasteState>;
  readonly health: HealthDocument;
  readonly publications: readonly Publication[];
  /** The board's files of the newest quarter stand at their address. */
  readonly isReportWritten: boolean;
  /** What we last wrote in IBL-statistiek, and the last cell there that people had overwritten. */
  readonly lastWritten: LastWrittenDocument;
  /** What each library was shown of its own at the last publication, and what it answered. */
  readonly reports: readonly LibraryReportDocument[];
  readonly agreements: readonly AgreementDocument[];
}

/** Five years are shown; the first of them is compared with the year before. */
export const quartersBack = 24;

const finalQuarters = (publications: readonly Publication[]): ReadonlySet<Quarter> =>
  new Set(
    publications
      .filter(({ newest }) => newest.status !== 'provisional')
      .flatMap(({ period }) => (isQuarter(period) ? [period] : quartersOf(period))),
  );

/** Waits for several at once, each under its name. */
const together = async <Parts extends Record<string, unknown>>(
  parts: { [Name in keyof Parts]: Promise<Parts[Name]> },
) =>
  Object.fromEntries(await Promise.all(Object.entries(parts).map(async ([name, part]) => [name, await part]))) as Parts;

/** What a publication itself writes. */
const published = ({ database }: World) => ({
  publications: loadPublications(database),
  lastWritten: loadLastWritten(database),
  reports: loadLibraryReports(database),
});

const nothing: CachedSubmissions = { submissions: [], kb: [], written: [], redactions: 0 };

/** @param until the last quarter whose figures are wanted; absent = the newest that was opened. */
export const loadGroupSnapshot = async (world: World, until?: Quarter): Promise<GroupSnapshot> => {
  const { database, submissionCache, serviceAccount: account, workbookAddress } = world;
  const quarters = loadQuarters(database);
  const isReportWritten = quarters.then((opened) => {
    const newest = opened.at(-1)?.quarter;
    return newest !== undefined && areFilesWritten(database, newest);
  });
  const cached = quarters.then((opened) => {
    const to = until ?? opened.at(-1)?.quarter;
    return to ? submissionCache.load({ from: shiftQuarter(to, -quartersBack), to }) : nothing;
  });
  const { cached: figures, ...stored } = await together({
    libraries: loadLibraries(database),
    registered: loadRegisterEvents(database),
    addresses: loadAddresses(database),
    quarters,
    workbooks: loadWorkbooks(database),
    cached,
    isReportWritten,
    groupTexts: loadAllGroupTexts(database),
    tariffs: loadTariffs(database),
    contact: loadContact(database),
    pastes: loadPastes(database),
    health: loadHealth(database),
    agreements: loadAgreements(database),
    ...published(world),
  });
  const events = eventsOf(standing(stored.registered));
  return {
    ...stored,
    ...figures,
    ...openQuarters({ ...stored, ...figures, events }, world.clock.now()),
    account,
    workbookAddress,
    events,
    final: finalQuarters(stored.publications),
  };
};

/** The same snapshot after a publication; whatever else has changed meanwhile has marked the summary, which is made again. */
export const reloadPublished = async (world: World, snapshot: GroupSnapshot): Promise<GroupSnapshot> => {
  const fresh = await together(published(world));
  return { ...snapshot, ...fresh, final: finalQuarters(fresh.publications) };
};

/** What decides about changes of the register. */
export const registerState = (snapshot: GroupSnapshot): RegisterState => {
  const newest = snapshot.quarters.at(-1)?.quarter;
  if (!newest) throw new Error('Cannot change the register: no quarter was opened yet');
  return { ...snapshot, next: shiftQuarter(newest, 1) };
};
