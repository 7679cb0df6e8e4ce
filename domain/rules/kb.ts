import { measuresIn } from '../measures/measures.ts';
import { type FigureId, totals } from '../measures/relations.ts';
import { isApart } from '../statistics/figures/kb.ts';
import type { Raised, Rule, RuleInput } from './rule-input.ts';
import { figureNow } from './rule-input.ts';

const figuresIn = (input: RuleInput): readonly FigureId[] => [
  ...measuresIn(input.quarter)
    .filter(({ kind }) => kind === 'count')
    .map(({ id }) => id),
  ...totals.map(({ id }) => id),
];

/**
 * W12, the money check: a figure differs from the KB's count by more than 5 % and more than 10
 * items.
 */
export const kbAgrees: Rule = (input) =>
  figuresIn(input).flatMap((measure): Raised[] => {
    const value = figureNow(input, measure);
    const kb = input.kb?.get(measure);
    return value === undefined || kb === undefined || !isApart(value, kb)
      ? []
      : [{ rule: 'W12', kind: 'kb', level: 'query', measure, facts: { value, kb } }];
  });
