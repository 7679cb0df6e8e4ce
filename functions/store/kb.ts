import type { Quarter } from '../../sheets/questionnaire/quarter.ts';
import type { FigureId } from '../../sheets/questionnaire/relations.ts';
import type { KbFigure } from '../statistics/input.ts';
import type { Database } from './database.ts';

/** What the KB counted in a quarter, wherever it gave a number. */
export const loadKbFigures = async (database: Database, quarter: Quarter): Promise<readonly KbFigure[]> => {
  const { docs } = await database.kbFigures.where('quarter', '==', quarter).get();
  return docs.flatMap((document) => {
    const { library, figures } = document.data();
    return Object.entries(figures).flatMap(([figure, { value }]) =>
      value === null ? [] : [{ library, quarter, figure: figure as FigureId, value }],
    );
  });
};
