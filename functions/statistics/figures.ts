import { measures } from '../../sheets/questionnaire/measures.ts';
import { totals } from '../../sheets/questionnaire/relations.ts';
import type { FigureId } from '../../sheets/statistic/statistic.ts';

/** The counts that are added up, in the order of the questionnaire, the computed totals included. */
export const countFigures: readonly FigureId[] = [
  ...measures.filter((measure) => measure.kind === 'count').map((measure) => measure.id),
  ...totals.map((total) => total.id),
];

export const feeFigures: readonly FigureId[] = measures
  .filter((measure) => measure.kind === 'fee')
  .map((measure) => measure.id);
