import type { Observation } from '../../domain/submissions/observation.ts';
import type { FigureRow } from './figure-row.ts';

const figures: readonly Observation['kind'][] = ['number', 'unknown', 'not-applicable'];

/** Whether the library typed another figure in its questionnaire. That one stays; only the library corrects it. */
export const isGivenOtherwise = (reading: readonly Observation[], { figure, kind, value }: FigureRow): boolean => {
  const own = reading.find(({ measure }) => measure === figure);
  if (!own || own.typed.trim() === '' || !figures.includes(own.kind)) return false;
  return own.kind !== kind || own.value !== value;
};
