import type { MeasureId } from '../measures/measures.ts';
import { breakdowns, type FigureId, totals } from '../measures/relations.ts';
import { partsAddUp, reasonsAddUp } from './arithmetic.ts';
import { isExplanation } from './explanation.ts';
import { nearHistory } from './plausibility.ts';
import { figureNow, figureThen, type Raised, type Rule, type RuleInput } from './rule-input.ts';

/** A sum to check: the addends of a whole on one side, its parts on the other. */
interface Sum {
  readonly whole: FigureId;
  readonly addends: readonly MeasureId[];
  readonly parts: readonly MeasureId[];
}

const sums: readonly Sum[] = [
  ...totals.map(({ id, addends, parts }) => ({ whole: id, addends, parts })),
  ...breakdowns.map(({ whole, parts }) => ({ whole, addends: [whole], parts })),
];

const sumOf = (input: RuleInput, ids: readonly MeasureId[]): number =>
  ids.reduce((sum, id) => sum + (figureNow(input, id) ?? 0), 0);

/** One digit too many, or one too few. */
const slips = [
  { kind: 'digit-more', of: (value: number) => value / 10 },
  { kind: 'digit-less', of: (value: number) => value * 10 },
] as const;

/** The figures that make both sides equal if one missing or extra digit in them is corrected. */
const slipped = (input: RuleInput, { whole, addends, parts }: Sum): Raised[] => {
  const difference = sumOf(input, parts) - sumOf(input, addends);
  return [...addends, ...parts].flatMap((measure) => {
    const value = figureNow(input, measure) ?? 0;
    const side = parts.includes(measure) ? 1 : -1;
    return slips.flatMap(({ kind, of }): Raised[] => {
      const meant = of(value);
      if (value === 0 || !Number.isInteger(meant) || difference !== side * (value - meant)) return [];
      return [{ rule: 'I3', kind, level: 'info', measure, facts: { value, meant, whole } }];
    });
  });
};

const farFactorMin = 3.44;
const farDifferenceMin = 25;

/** The figures that are far from a year earlier, when the whole is. */
const far = (input: RuleInput, { addends, parts }: Sum): Raised[] =>
  [...addends, ...parts].flatMap((measure): Raised[] => {
    const value = figureNow(input, measure);
    const before = figureThen(input.history.lastYear, measure);
    if (!value || !before) return [];
    const factor = Math.max(value / before, before / value);
    return factor <= farFactorMin || Math.abs(value - before) < farDifferenceMin
      ? []
      : [{ rule: 'I3', kind: 'far', level: 'info', measure, facts: { value, before } }];
  });

const isExplained = ({ totalExplanations }: RuleInput, { whole }: Sum): boolean =>
  isExplanation(totalExplanations[whole as keyof typeof totalExplanations] ?? '');

const isTotal = ({ whole }: Sum): boolean => totals.some(({ id }) => id === whole);

/**
 * I3: points at the figure that probably causes a question about a whole. If correcting one digit
 * makes the sum fit, it is that figure; otherwise the figures that are far from their own history.
 * I3 asks nothing: the question stands beside the whole.
 */
export const causeShown: Rule = (input) => {
  const unequal = new Set([...partsAddUp(input), ...reasonsAddUp(input)].map(({ measure }) => measure));
  const moved = new Set(nearHistory(input).map(({ measure }) => measure));
  return sums.flatMap((sum) => {
    const found = unequal.has(sum.whole) ? slipped(input, sum) : [];
    if (found.length === 1) return found;
    const isAsked = unequal.has(sum.whole) || (moved.has(sum.whole) && !isExplained(input, sum));
    return isTotal(sum) && isAsked ? far(input, sum) : [];
  });
};
