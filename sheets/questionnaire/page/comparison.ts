import { type FigureId, figureOf, isTotalId } from '../../../domain/measures/relations.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { wordFor } from '../../../domain/submissions/observation.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { comparisonTexts } from './texts.ts';

/** An earlier quarter's cell: a number, one of the two words, or ''. */
export const comparisonOf = (observations: readonly Observation[] | null, id: FigureId): number | string => {
  if (!observations) return '';
  const number = figureOf(observations, id);
  if (number !== undefined || isTotalId(id)) return number ?? '';
  const kind = observations.find(({ measure }) => measure === id)?.kind;
  if (kind === 'unknown') return wordFor.unknown;
  return kind === 'not-applicable' ? wordFor['not-applicable'] : '';
};

/** The explanation of that time, so that a later colleague understands the figure. */
export const earlierExplanation = (observations: readonly Observation[] | null, id: FigureId): string => {
  const one = observations?.find(({ measure }) => measure === id);
  if (!one || one.explanation === '') return '';
  return `${comparisonTexts.earlierExplanation(one.writtenFor)}${clipped(one.explanation, 300)}`;
};
