import type { Quarter } from '../../calendar/quarter.ts';
import { belongsTo, everyMeasure, isUnasked, type MeasureId, measureOf, measures } from '../../measures/measures.ts';
import { totals } from '../../measures/relations.ts';
import type { FigureId } from '../statistic.ts';

/** The counts that are added up, in the order of the questionnaire, with the computed totals. */
export const countFigures: readonly FigureId[] = [
  ...measures.filter((measure) => measure.kind === 'count').map((measure) => measure.id),
  ...totals.map((total) => total.id),
];

export const feeFigures: readonly FigureId[] = measures
  .filter((measure) => measure.kind === 'fee')
  .map((measure) => measure.id);

/** The last of some quarters in which a figure is asked; undefined = none. */
export const lastAsked = (figure: FigureId, quarters: readonly Quarter[]): Quarter | undefined =>
  quarters.findLast((quarter) => belongsTo(measureOf(figure as MeasureId), quarter));

/** All figures that are numbers, asked or not, in display order. */
export const everyFigure: readonly FigureId[] = [
  ...everyMeasure.filter(({ kind }) => kind === 'count' || kind === 'fee').map(({ id }) => id),
  ...totals.map(({ id }) => id),
];

/** Whether a figure is an unasked one for a whole year, which belongs to one of its quarters. */
export const isOfYear = (figure: FigureId): boolean =>
  isUnasked(figure) && measureOf(figure as MeasureId).onlyIn !== undefined;

/** The quarters of a period to which a figure belongs. */
export const quartersWith = (figure: FigureId, quarters: readonly Quarter[]): readonly Quarter[] =>
  quarters.length > 1 && isOfYear(figure)
    ? quarters.filter((quarter) => belongsTo(measureOf(figure as MeasureId), quarter))
    : quarters;
