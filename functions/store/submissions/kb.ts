import { FieldPath } from 'firebase-admin/firestore';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';
import type { KbFigure } from '../../../domain/statistics/input.ts';
import { type Database, submissionKey } from '../database.ts';
import type { KbFiguresDocument } from '../documents.ts';

/** A range of quarters, both ends included. */
interface Quarters {
  readonly from: Quarter;
  readonly to: Quarter;
}

/** The KB's figures by quarter and library, including those that it left unknown. */
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

/** The KB's numbers for one library. A quarter without any number is absent. */
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

/** The figures that are numbers. */
export const figuresIn = (document: KbFiguresDocument): readonly KbFigure[] => {
  const { library, quarter } = document;
  return numbersIn(document).map(([figure, value]) => ({ library, quarter, figure, value }));
};

export const loadKbFigures = async (database: Database, quarters: Quarters): Promise<readonly KbFigure[]> =>
  (await loadKbDocuments(database, quarters)).flatMap(figuresIn);
