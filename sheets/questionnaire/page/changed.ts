import type { MeasureId } from '../../../domain/measures/measures.ts';
import { sameMeaning } from '../../../domain/submissions/observation.ts';
import type { Submission } from '../../../domain/submissions/submission.ts';
import { layoutRows } from '../layout.ts';

/**
 * The figures and explanations that differ from the counted ones, in the order of the tab; empty
 * while nothing counts.
 */
export const changedIn = ({ counted, reading, quarter }: Submission): readonly MeasureId[] => {
  if (!counted || !reading) return [];
  const counts = new Map(counted.observations.map((one) => [one.measure, one]));
  const differing = new Set(
    reading.observations.flatMap((one) => {
      const then = counts.get(one.measure);
      return then !== undefined && !sameMeaning(then, one) ? [one.measure] : [];
    }),
  );
  return layoutRows(quarter).flatMap((row) =>
    'measure' in row && differing.has(row.measure.id) ? [row.measure.id] : [],
  );
};

export const isChanged = (submission: Submission): boolean => changedIn(submission).length > 0;
