import { measuresIn } from '../measures/measures.ts';
import { type FigureId, totals } from '../measures/relations.ts';
import { isApart } from '../statistics/figures/kb.ts';
import type { Judged, Raised, Rule } from './judged.ts';
import { figureNow } from './judged.ts';

const figuresIn = (judged: Judged): readonly FigureId[] => [
  ...measuresIn(judged.quarter)
    .filter(({ kind }) => kind === 'count')
    .map(({ id }) => id),
  ...totals.map(({ id }) => id),
];

/** W12, the money check: a figure that is more than 5 % and more than 10 items apart from what the KB counted. */
export const kbAgrees: Rule = (judged) =>
  figuresIn(judged).flatMap((measure): Raised[] => {
    const value = figureNow(judged, measure);
    const kb = judged.kb?.get(measure);
    return value === undefined || kb === undefined || !isApart(value, kb)
      ? []
      : [{ rule: 'W12', kind: 'kb', level: 'query', measure, facts: { value, kb } }];
  });
