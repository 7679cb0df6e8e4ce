import { isDeepStrictEqual } from 'node:util';
import { type Database, onlyDocument } from '../database.ts';
import type { PaintedDocument } from './publication-documents.ts';

const nothingYet: PaintedDocument = { version: 1, rows: {}, repaired: null };

export const loadPainted = async (database: Database): Promise<PaintedDocument> =>
  (await database.painted.doc(onlyDocument).get()).data() ?? nothingYet;

export const savePainted = async (
  database: Database,
  known: PaintedDocument,
  painted: PaintedDocument,
): Promise<void> => {
  if (!isDeepStrictEqual(known, painted)) await database.painted.doc(onlyDocument).set(painted);
};
