import type { MeasureId } from '../measures/measures.ts';
import { breakdowns, type FigureId, totals } from '../measures/relations.ts';
import { partsAddUp, reasonsAddUp } from './arithmetic.ts';
import { isExplanation } from './explanation.ts';
import { figureNow, figureThen, type Judged, type Raised, type Rule } from './judged.ts';
import { nearHistory } from './plausibility.ts';

/** What is compared: figures that together are a whole on one side, and its parts on the other. */
interface Sum {
  readonly whole: FigureId;
  readonly addends: readonly MeasureId[];
  readonly parts: readonly MeasureId[];
}

const sums: readonly Sum[] = [
  ...totals.map(({ id, addends, parts }) => ({ whole: id, addends, parts })),
  ...breakdowns.map(({ whole, parts }) => ({ whole, addends: [whole], parts })),
];

const sumOf = (judged: Judged, ids: readonly MeasureId[]): number =>
  ids.reduce((sum, id) => sum + (figureNow(judged, id) ?? 0), 0);

/** One digit too many, or one too few. */
const slips = [
  { kind: 'digit-more', of: (value: number) => value / 10 },
  { kind: 'digit-less', of: (value: number) => value * 10 },
] as const;

/** The figures with which both sides are the same once a slip of one digit in it is undone. */
const slipped = (judged: Judged, { whole, addends, parts }: Sum): Raised[] => {
  const difference = sumOf(judged, parts) - sumOf(judged, addends);
  return [...addends, ...parts].flatMap((measure) => {
    const value = figureNow(judged, measure) ?? 0;
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

/** The figures that are far from a year earlier, where the whole is. */
const far = (judged: Judged, { addends, parts }: Sum): Raised[] =>
  [...addends, ...parts].flatMap((measure): Raised[] => {
    const value = figureNow(judged, measure);
    const before = figureThen(judged.history.lastYear, measure);
    if (!value || !before) return [];
    const factor = Math.max(value / before, before / value);
    return factor <= farFactorMin || Math.abs(value - before) < farDifferenceMin
      ? []
      : [{ rule: 'I3', kind: 'far', level: 'info', measure, facts: { value, before } }];
  });

const isExplained = ({ totalExplanations }: Judged, { whole }: Sum): boolean =>
  isExplanation(totalExplanations[whole as keyof typeof totalExplanations] ?? '');

const isTotal = ({ whole }: Sum): boolean => totals.some(({ id }) => id === whole);

/**
 * I3: while a whole is asked about, the figure that is the cause is pointed at. With one slip the sum fits: that one; else
 * those that are far from their own history. It asks nothing: the question stands beside the whole.
 */
export const causeShown: Rule = (judged) => {
  const unequal = new Set([...partsAddUp(judged), ...reasonsAddUp(judged)].map(({ measure }) => measure));
  const moved = new Set(nearHistory(judged).map(({ measure }) => measure));
  return sums.flatMap((sum) => {
    const found = unequal.has(sum.whole) ? slipped(judged, sum) : [];
    if (found.length === 1) return found;
    const isAsked = unequal.has(sum.whole) || (moved.has(sum.whole) && !isExplained(judged, sum));
    return isTotal(sum) && isAsked ? far(judged, sum) : [];
  });
};
