import { applicationDefault, deleteApp, initializeApp } from 'firebase-admin/app';
import {
  type CollectionReference,
  type DocumentData,
  type Firestore,
  type FirestoreDataConverter,
  initializeFirestore,
} from 'firebase-admin/firestore';
import type * as z from 'zod';
import * as documents from './documents.ts';
import * as libraryReportDocuments from './publications/library-report-documents.ts';
import * as published from './publications/publication-documents.ts';
import * as work from './queue/work-documents.ts';
import {
  type PastedAddressDocument,
  pastedAddress,
  type RegisterEventDocument,
  registerEvent,
} from './register/event-documents.ts';
import * as settings from './register/settings-documents.ts';

/** Checks each document against its schema when it is written and when it is read. */
const checked = <Schema extends z.ZodType<DocumentData>>(
  schema: Schema,
): FirestoreDataConverter<z.output<Schema>, DocumentData> => ({
  toFirestore: (document) => schema.parse(document),
  fromFirestore: (snapshot) => schema.parse(snapshot.data()),
});

export interface Database {
  readonly firestore: Firestore;
  readonly libraries: CollectionReference<documents.LibraryDocument>;
  /** Keyed by the row of *Register* in which each was ticked. */
  readonly events: CollectionReference<RegisterEventDocument>;
  readonly addresses: CollectionReference<PastedAddressDocument>;
  readonly workbooks: CollectionReference<documents.WorkbookDocument>;
  readonly quarters: CollectionReference<documents.QuarterDocument>;
  readonly submissions: CollectionReference<documents.SubmissionDocument>;
  /** Keyed by `library_quarter`, like the submissions. */
  readonly kbFigures: CollectionReference<documents.KbFiguresDocument>;
  readonly questions: CollectionReference<documents.QuestionDocument>;
  /** What *Uw bibliotheek* shows, keyed by library. */
  readonly libraryReports: CollectionReference<libraryReportDocuments.LibraryReportDocument>;
  readonly agreements: CollectionReference<libraryReportDocuments.AgreementDocument>;
  readonly overviewBoxes: CollectionReference<documents.OverviewBoxesDocument>;
  /** Keyed by period. */
  readonly groupTexts: CollectionReference<settings.GroupTextsDocument>;
  /** `history` and `kb`. */
  readonly pastes: CollectionReference<settings.PasteDocument>;
  /** Keyed by year. */
  readonly tariffs: CollectionReference<settings.TariffsDocument>;
  readonly contact: CollectionReference<settings.ContactDocument>;
  readonly publications: CollectionReference<published.PublicationDocument>;
  /** Keyed by period. */
  readonly boardFiles: CollectionReference<published.BoardFilesDocument>;
  readonly lastWritten: CollectionReference<published.LastWrittenDocument>;
  readonly feed: CollectionReference<work.FeedDocument>;
  readonly summary: CollectionReference<documents.SummaryDocument>;
  readonly budget: CollectionReference<work.BudgetDocument>;
  readonly health: CollectionReference<work.HealthDocument>;
  readings(submissionKey: string): CollectionReference<documents.ReadingDocument>;
  revisions(submissionKey: string): CollectionReference<documents.RevisionDocument>;
  editions(period: string): CollectionReference<published.EditionDocument>;
  editionParts(period: string, edition: number): CollectionReference<published.EditionPartDocument>;
  close(): Promise<void>;
}

/** The subcollections. A backup reads them from this list, because asking every document takes hours. */
export const subcollections = ['readings', 'revisions', 'editions', 'editionParts'] as const;
type Subcollection = (typeof subcollections)[number];

let opened = 0;

/**
 * Opens Firestore over REST with the default credentials. The client itself reads
 * `FIRESTORE_EMULATOR_HOST`.
 */
export const openDatabase = (project: string): Database => {
  const app = initializeApp({ projectId: project, credential: applicationDefault() }, `ibl-${++opened}`);
  const firestore = initializeFirestore(app, { preferRest: true });
  const collection = <Schema extends z.ZodType<DocumentData>>(name: string, schema: Schema) =>
    firestore.collection(name).withConverter(checked(schema));
  const under = <Schema extends z.ZodType<DocumentData>>(path: string, name: Subcollection, schema: Schema) =>
    firestore.doc(path).collection(name).withConverter(checked(schema));
  return {
    firestore,
    libraries: collection('libraries', documents.library),
    events: collection('events', registerEvent),
    addresses: collection('addresses', pastedAddress),
    workbooks: collection('workbooks', documents.workbook),
    quarters: collection('quarters', documents.quarterDocument),
    submissions: collection('submissions', documents.submission),
    kbFigures: collection('kbFigures', documents.kbFigures),
    questions: collection('questions', documents.question),
    libraryReports: collection('libraryReports', libraryReportDocuments.libraryReport),
    agreements: collection('agreements', libraryReportDocuments.agreement),
    overviewBoxes: collection('overviewBoxes', documents.overviewBoxes),
    groupTexts: collection('groupTexts', settings.groupTexts),
    pastes: collection('pastes', settings.paste),
    tariffs: collection('tariffs', settings.tariffs),
    contact: collection('contact', settings.contact),
    publications: collection('publications', published.publication),
    boardFiles: collection('boardFiles', published.boardFiles),
    lastWritten: collection('lastWritten', published.lastWritten),
    feed: collection('feed', work.feed),
    summary: collection('summary', documents.summary),
    budget: collection('budget', work.budget),
    health: collection('health', work.health),
    readings: (key) => under(`submissions/${key}`, 'readings', documents.reading),
    revisions: (key) => under(`submissions/${key}`, 'revisions', documents.revision),
    editions: (period) => under(`publications/${period}`, 'editions', published.edition),
    editionParts: (period, edition) =>
      under(`publications/${period}/editions/${numberKey(edition)}`, 'editionParts', published.editionPart),
    close: async () => {
      await firestore.terminate();
      await deleteApp(app);
    },
  };
};

export const submissionKey = (library: string, quarter: string): string => `${library}_${quarter}`;

/** A number padded so that it sorts as text: `000042`. */
export const numberKey = (number: number): string => String(number).padStart(6, '0');

/** The one document of `lastWritten`, `feed`, `summary`, `overviewBoxes`, `budget`, `health` and `contact`. */
export const onlyDocument = 'current';
