import { isDeepStrictEqual } from 'node:util';
import { type Database, onlyDocument } from '../database.ts';
import type { LastWrittenDocument } from './publication-documents.ts';

const nothingYet: LastWrittenDocument = { version: 1, rows: {}, repaired: null };

export const loadLastWritten = async (database: Database): Promise<LastWrittenDocument> =>
  (await database.lastWritten.doc(onlyDocument).get()).data() ?? nothingYet;

export const saveLastWritten = async (
  database: Database,
  known: LastWrittenDocument,
  lastWritten: LastWrittenDocument,
): Promise<void> => {
  if (!isDeepStrictEqual(known, lastWritten)) await database.lastWritten.doc(onlyDocument).set(lastWritten);
};
