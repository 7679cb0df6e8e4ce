import type { Quarter } from '../../calendar/quarter.ts';
import { belongsTo, everyMeasure, isUnasked, type MeasureId, measureOf, measures } from '../../measures/measures.ts';
import { totals } from '../../measures/relations.ts';
import type { FigureId } from '../statistic.ts';

/** The counts that are added up, in the order of the questionnaire, the computed totals included. */
export const countFigures: readonly FigureId[] = [
  ...measures.filter((measure) => measure.kind === 'count').map((measure) => measure.id),
  ...totals.map((total) => total.id),
];

export const feeFigures: readonly FigureId[] = measures
  .filter((measure) => measure.kind === 'fee')
  .map((measure) => measure.id);

/** The last of some quarters in which a figure is asked; undefined = it is asked in none of them. */
export const lastAsked = (figure: FigureId, quarters: readonly Quarter[]): Quarter | undefined =>
  quarters.findLast((quarter) => belongsTo(measureOf(figure as MeasureId), quarter));

/** Whatever is given in numbers, asked or not; in the order in which it is shown. */
export const everyFigure: readonly FigureId[] = [
  ...everyMeasure.filter(({ kind }) => kind === 'count' || kind === 'fee').map(({ id }) => id),
  ...totals.map(({ id }) => id),
];

/** A figure of a whole year, which nobody asks, belongs to one of the quarters. */
export const isOfYear = (figure: FigureId): boolean =>
  isUnasked(figure) && measureOf(figure as MeasureId).onlyIn !== undefined;

/** The quarters of a period to which a figure belongs. */
export const quartersWith = (figure: FigureId, quarters: readonly Quarter[]): readonly Quarter[] =>
  quarters.length > 1 && isOfYear(figure)
    ? quarters.filter((quarter) => belongsTo(measureOf(figure as MeasureId), quarter))
    : quarters;
