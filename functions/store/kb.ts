import { FieldPath } from 'firebase-admin/firestore';
import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { FigureId } from '../../sheets/questionnaire/relations.ts';
import type { KbFigure } from '../statistics/input.ts';
import type { Database } from './database.ts';
import type { KbFiguresDocument } from './documents.ts';

/** A stretch of quarters, both ends included. */
interface Quarters {
  readonly from: Quarter;
  readonly to: Quarter;
}

/** What the KB counted, by quarter and library; the nothings that it gave included. */
export const loadKbDocuments = async (
  database: Database,
  { from, to }: Quarters,
): Promise<readonly KbFiguresDocument[]> => {
  const query = database.kbFigures.where('quarter', '>=', from).where('quarter', '<=', to);
  const { docs } = await query.orderBy('quarter').orderBy(FieldPath.documentId()).get();
  return docs.map((document) => document.data());
};

/** The same, wherever it gave a number. */
export const loadKbFigures = async (database: Database, quarters: Quarters): Promise<readonly KbFigure[]> => {
  const documents = await loadKbDocuments(database, quarters);
  return documents.flatMap(({ library, quarter, figures }) =>
    Object.entries(figures).flatMap(([figure, { value }]) =>
      value === null ? [] : [{ library, quarter, figure: figure as FigureId, value }],
    ),
  );
};
