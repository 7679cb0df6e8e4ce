import { FieldPath } from 'firebase-admin/firestore';
import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { FigureId } from '../../sheets/questionnaire/relations.ts';
import type { KbFigure } from '../statistics/input.ts';
import type { Database } from './database.ts';
import type { KbFiguresDocument } from './documents.ts';

/** What the KB counted in a quarter, by library; the nothings that it gave included. */
export const loadKbDocuments = async (database: Database, quarter: Quarter): Promise<readonly KbFiguresDocument[]> => {
  const { docs } = await database.kbFigures.where('quarter', '==', quarter).orderBy(FieldPath.documentId()).get();
  return docs.map((document) => document.data());
};

/** The same, wherever it gave a number. */
export const loadKbFigures = async (database: Database, quarter: Quarter): Promise<readonly KbFigure[]> => {
  const documents = await loadKbDocuments(database, quarter);
  return documents.flatMap(({ library, figures }) => {
    return Object.entries(figures).flatMap(([figure, { value }]) =>
      value === null ? [] : [{ library, quarter, figure: figure as FigureId, value }],
    );
  });
};
