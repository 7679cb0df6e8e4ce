import { isDeepStrictEqual } from 'node:util';
import type { DocumentReference, DocumentSnapshot } from 'firebase-admin/firestore';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { type Database, numberKey, onlyDocument } from '../database.ts';
import { markFilesDue } from './board-files.ts';
import type { EditionDocument, PublicationDocument } from './publication-documents.ts';

/** A period that was published, and the facts of its newest edition. */
export interface Publication {
  readonly period: Period;
  readonly newest: EditionDocument;
  /** What it held when it was first published after it had closed; null = not yet. */
  readonly first: PublicationDocument['first'];
}

/** An edition with its text (`functions/exchange/edition.ts`). */
export interface StoredEdition {
  readonly document: EditionDocument;
  readonly text: string;
}

type ReadAll = <Document>(references: readonly DocumentReference<Document>[]) => Promise<DocumentSnapshot<Document>[]>;
type Reader = (...references: DocumentReference[]) => Promise<DocumentSnapshot[]>;

/** Firestore's own refuses an empty list, and forgets what each document is. */
const readingAll =
  (reader: Reader): ReadAll =>
  async <Document>(references: readonly DocumentReference<Document>[]) => {
    if (references.length === 0) return [];
    return (await reader(...(references as unknown as DocumentReference[]))) as DocumentSnapshot<Document>[];
  };

const readAll = ({ firestore }: Database): ReadAll => readingAll((...references) => firestore.getAll(...references));

const withNewest = async (
  database: Database,
  heads: readonly PublicationDocument[],
  read: ReadAll,
): Promise<readonly Publication[]> => {
  const editions = await read(
    heads.map(
      ({ period, newest }) => database.editions(period).doc(numberKey(newest)) as DocumentReference<EditionDocument>,
    ),
  );
  const byPeriod = new Map(editions.flatMap((document) => document.data() ?? []).map((one) => [one.period, one]));
  return heads.flatMap((head): Publication[] => {
    const period = head.period as Period;
    const newest = byPeriod.get(period);
    return newest ? [{ period, newest, first: head.first }] : [];
  });
};

/** Every period that was ever published, oldest first; a year before its quarters. */
export const loadPublications = async (database: Database): Promise<readonly Publication[]> => {
  const { docs } = await database.publications.orderBy('__name__').get();
  return withNewest(
    database,
    docs.map((document) => document.data()),
    readAll(database),
  );
};

const loadSome = async (database: Database, periods: readonly Period[], read: ReadAll) => {
  const heads = await read(
    periods.map((period) => database.publications.doc(period) as DocumentReference<PublicationDocument>),
  );
  return withNewest(
    database,
    heads.flatMap((head) => head.data() ?? []),
    read,
  );
};

export const loadPublication = async (database: Database, period: Period): Promise<Publication | null> =>
  (await loadSome(database, [period], readAll(database)))[0] ?? null;

export const loadText = async (database: Database, { period, edition, parts }: EditionDocument): Promise<string> => {
  const { docs } = await database.editionParts(period, edition).orderBy('__name__').limit(parts).get();
  return docs.map((document) => document.data().text).join('');
};

/** The newest edition of a period; null = it was never published. */
export const loadNewestEdition = async (database: Database, period: Period): Promise<StoredEdition | null> => {
  const publication = await loadPublication(database, period);
  if (!publication) return null;
  return { document: publication.newest, text: await loadText(database, publication.newest) };
};

/** One edition by its number; null = there is no such edition. */
export const loadEdition = async (
  database: Database,
  period: Period,
  edition: number,
): Promise<StoredEdition | null> => {
  const document = (await database.editions(period).doc(numberKey(edition)).get()).data();
  return document ? { document, text: await loadText(database, document) } : null;
};

/** A document holds 1 MiB; an edition is ASCII. */
const charactersPerPartMax = 700_000;

export const partsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / charactersPerPartMax) }, (_, index) =>
    text.slice(index * charactersPerPartMax, (index + 1) * charactersPerPartMax),
  );

/** An edition to be kept: in the place of the newest one, or the next. */
export interface EditionToSave extends StoredEdition {
  readonly first: Publication['first'];
  /** What it was made after; null = the period had not been published. */
  readonly basis: Publication | null;
}

const write = (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  { document, text, first, basis }: EditionToSave,
): void => {
  const { period, edition } = document;
  if (basis && basis.newest.status === 'final' && edition <= basis.newest.edition) {
    throw new Error(`Edition ${edition} of ${period} was adopted, and never changes`);
  }
  transaction.set(database.publications.doc(period), { version: 1, period, newest: edition, first });
  transaction.set(database.editions(period).doc(numberKey(edition)), document);
  for (const [index, part] of partsOf(text).entries()) {
    transaction.set(database.editionParts(period, edition).doc(numberKey(index + 1)), { version: 1, text: part });
  }
  const asked = `edition ${edition} ${document.digest}`;
  markFilesDue(database, transaction, { period }, asked);
  // The one before it may not have been written yet, and is at an address that never changes.
  if (basis && basis.newest.edition < edition)
    markFilesDue(database, transaction, { period, edition: basis.newest.edition }, asked);
};

/** Firestore takes 10 MiB a request. Measured: an edition of 14 libraries is 50 kB of it, one of 1,000 is 2.2 MB. */
const requestBytesMax = 8_000_000;
/** A request carries the type of every number and text of a document; `bytesAround` covers the envelope. */
const bytesPerCharacter = 3;
const bytesAround = 10_000;

const requestBytes = ({ document, text, first }: EditionToSave): number =>
  text.length + bytesPerCharacter * JSON.stringify([document, first]).length + bytesAround;

/** As many together as a request takes, in their order. */
const inRequests = (editions: readonly EditionToSave[]): readonly (readonly EditionToSave[])[] => {
  const requests: EditionToSave[][] = [];
  let room = 0;
  for (const each of editions) {
    const bytes = requestBytes(each);
    if (bytes > room) {
      requests.push([]);
      room = requestBytesMax;
    }
    requests.at(-1)?.push(each);
    room -= bytes;
  }
  return requests;
};

const saveTogether = (
  database: Database,
  editions: readonly EditionToSave[],
  redactions: number | null,
): Promise<boolean> =>
  database.firestore.runTransaction(async (transaction) => {
    const periods = editions.map(({ document }) => document.period as Period);
    const read = readingAll((...references) => transaction.getAll(...references));
    const [publications, summary] = await Promise.all([
      loadSome(database, periods, read),
      transaction.get(database.summary.doc(onlyDocument)),
    ]);
    if (redactions !== null && redactions !== (summary.data()?.redactions ?? 0)) return false;
    const stored = new Map(publications.map((one) => [one.period, one]));
    const isUnchanged = editions.every(({ document, basis }) =>
      isDeepStrictEqual(stored.get(document.period as Period) ?? null, basis),
    );
    if (isUnchanged) for (const each of editions) write(database, transaction, each);
    return isUnchanged;
  });

/**
 * Saves editions. Each is saved whole; all are saved together if they fit in one request. After a crash between requests the
 * first ones are saved, and the next publication or adoption makes the others.
 * @param redactions the number of redactions before the input was read; null = they were made from editions, which are
 * compared as a whole.
 * @returns false when an edition was saved or words were redacted since they were made. Neither these nor later ones are
 * saved then; the caller makes them again.
 */
export const saveEditions = async (
  database: Database,
  editions: readonly EditionToSave[],
  redactions: number | null,
): Promise<boolean> => {
  for (const together of inRequests(editions)) {
    if (!(await saveTogether(database, together, redactions))) return false;
  }
  return true;
};

/** Every period of which an edition was saved. */
export const listPublished = async (database: Database): Promise<readonly string[]> =>
  (await database.publications.listDocuments()).map(({ id }) => id).sort();
