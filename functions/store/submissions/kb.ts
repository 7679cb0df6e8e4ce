import { FieldPath } from 'firebase-admin/firestore';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';
import type { KbFigure } from '../../../domain/statistics/input.ts';
import { type Database, submissionKey } from '../database.ts';
import type { KbFiguresDocument } from '../documents.ts';

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

const numbersIn = ({ figures }: KbFiguresDocument): readonly (readonly [FigureId, number])[] =>
  Object.entries(figures).flatMap(([figure, { value }]) => (value === null ? [] : [[figure as FigureId, value]]));

/** What the KB counted for one library, wherever it gave a number; a quarter of which it gave nothing is absent. */
export const loadKbOf = async (
  database: Database,
  library: string,
  quarters: readonly Quarter[],
): Promise<ReadonlyMap<Quarter, ReadonlyMap<FigureId, number>>> => {
  if (quarters.length === 0) return new Map();
  const documents = await database.firestore.getAll(
    ...quarters.map((quarter) => database.kbFigures.doc(submissionKey(library, quarter))),
  );
  return new Map(
    documents.flatMap((document) => {
      const stored = document.data() as KbFiguresDocument | undefined;
      return stored ? [[stored.quarter, new Map(numbersIn(stored))] as const] : [];
    }),
  );
};

/** The same, wherever it gave a number. */
export const figuresIn = (document: KbFiguresDocument): readonly KbFigure[] => {
  const { library, quarter } = document;
  return numbersIn(document).map(([figure, value]) => ({ library, quarter, figure, value }));
};

export const loadKbFigures = async (database: Database, quarters: Quarters): Promise<readonly KbFigure[]> =>
  (await loadKbDocuments(database, quarters)).flatMap(figuresIn);
