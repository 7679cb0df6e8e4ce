import { type FigureId, figureOf, isTotalId } from '../../../domain/measures/relations.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { wordFor } from '../../../domain/submissions/observation.ts';
import { clipped } from '../../../domain/submissions/typed-text.ts';
import { comparisonTexts } from './texts.ts';

/** What an earlier quarter's column shows for a row: a number, one of the two words, or nothing. */
export const comparisonOf = (observations: readonly Observation[] | null, id: FigureId): number | string => {
  if (!observations) return '';
  const number = figureOf(observations, id);
  if (number !== undefined || isTotalId(id)) return number ?? '';
  const kind = observations.find(({ measure }) => measure === id)?.kind;
  if (kind === 'unknown') return wordFor.unknown;
  return kind === 'not-applicable' ? wordFor['not-applicable'] : '';
};

/** What was explained then, so that a colleague who comes later knows why a figure was what it was. */
export const earlierExplanation = (observations: readonly Observation[] | null, id: FigureId): string => {
  const one = observations?.find(({ measure }) => measure === id);
  if (!one || one.explanation === '') return '';
  return `${comparisonTexts.earlierExplanation(one.writtenFor)}${clipped(one.explanation, 300)}`;
};
