import { numberOf } from '../calendar/quarter.ts';
import { measuresIn } from '../measures/measures.ts';
import { type FigureId, figureOf, flows, headlines, isTotalId, totalOf } from '../measures/relations.ts';
import { wordFor } from '../submissions/observation.ts';
import { emptyMeans } from '../submissions/profile.ts';
import type { Raised, Rule, RuleInput } from './rule-input.ts';
import { figureNow, figureThen, lastFour, meanOf, observationOf } from './rule-input.ts';

/** Bounds for comparing a figure with its own history (docs/domain.md, 3.2, gives the reasons). */
interface Bound {
  readonly rule: 'W4' | 'W5' | 'W6';
  readonly with: 'lastYear' | 'previous';
  readonly low: number;
  readonly high: number;
  readonly differenceMin: number;
}

const bounds: readonly Bound[] = [
  { rule: 'W5', with: 'lastYear', low: 0.3, high: 3.44, differenceMin: 25 },
  { rule: 'W4', with: 'lastYear', low: 0.5, high: 2, differenceMin: 25 },
  { rule: 'W6', with: 'previous', low: 0.4, high: 2.5, differenceMin: 50 },
];

/**
 * A wrong digit or separator changes a figure by a factor of ten or a thousand. W5 asks about
 * that whatever the difference.
 */
const slipFactorMin = 8;
/** Below this difference the secretary need not agree (docs/domain.md, decision 6). */
const releaseMin = 250;

const isOutside = (bound: Bound, value: number, before: number): boolean => {
  const ratio = value / before;
  const factor = Math.max(ratio, 1 / ratio);
  if (bound.rule === 'W5' && value > 0 && factor >= slipFactorMin) return true;
  return (ratio < bound.low || ratio > bound.high) && Math.abs(value - before) >= bound.differenceMin;
};

/**
 * All figures are lower in summer, so a fall in the third quarter and a rise in the fourth are
 * normal.
 */
const isSeason = (input: RuleInput, bound: Bound, up: boolean): boolean =>
  bound.rule === 'W6' && numberOf(input.quarter) === (up ? 4 : 3);

/**
 * After a break, figures are not compared with a year earlier for four quarters (docs/domain.md,
 * decision 15), and W6 skips one quarter.
 */
const isYearBroken = ({ history }: RuleInput): boolean => (history.break ?? null) !== null;

const isBroken = (input: RuleInput, bound: Bound): boolean =>
  bound.with === 'previous' ? input.history.break === 'now' : isYearBroken(input);

const compared = (input: RuleInput, bound: Bound, id: FigureId): Raised[] => {
  if (isBroken(input, bound)) return [];
  const value = figureNow(input, id);
  const before = figureThen(input.history[bound.with], id);
  if (value === undefined || before === undefined || before === 0 || !isOutside(bound, value, before)) return [];
  const up = value > before;
  if (isSeason(input, bound, up)) return [];
  const release = bound.rule === 'W5' && Math.max(value, before) >= releaseMin;
  const facts = {
    value,
    before,
    ...(bound.rule === 'W5' && { factor: Math.round(value / before), release: release ? 1 : 0 }),
  };
  const level = release ? 'release' : 'query';
  return [{ rule: bound.rule, kind: up ? 'up' : 'down', level, measure: id, facts }];
};

/** W5, W4, W6: a headline figure compared with a year and a quarter earlier. */
export const nearHistory: Rule = (input) =>
  bounds.flatMap((bound) => headlines.flatMap((id) => compared(input, bound, id)));

const zeroMeanMin = 20;

/** W8: zero where there was always a number, or a number where there was always zero. */
export const zeroOrFirst: Rule = (input) =>
  headlines.flatMap((measure): Raised[] => {
    const value = figureNow(input, measure);
    const four = lastFour(input, (observations) => figureOf(observations, measure));
    if (value === undefined || !four) return [];
    const mean = meanOf(four);
    if (value === 0 && mean > zeroMeanMin) {
      return [{ rule: 'W8', kind: 'zero', level: 'query', measure, facts: { value, mean: Math.round(mean) } }];
    }
    return value > 0 && mean === 0 ? [{ rule: 'W8', kind: 'first', level: 'query', measure, facts: { value } }] : [];
  });

/**
 * Whether the library's profile says that it does not do this. Then a missing figure raises no
 * question.
 */
const isNotDone = ({ profile = {} }: RuleInput, id: FigureId): boolean =>
  (isTotalId(id) ? totalOf(id).addends : [id]).every((one) => emptyMeans(profile, one) === 'not-applicable');

const gone = (input: RuleInput, measure: FigureId): Raised[] => {
  const before = figureThen(input.history.lastYear, measure);
  if (before === undefined || before === 0 || isNotDone(input, measure)) return [];
  const raised = { rule: 'W17', level: 'query', measure } as const;
  if (observationOf(input.observations, measure)?.kind === 'not-applicable') {
    return [{ ...raised, kind: 'not-applicable', facts: { value: wordFor['not-applicable'], before } }];
  }
  return figureNow(input, measure) === 0 ? [{ ...raised, kind: 'zero', facts: { value: 0, before } }] : [];
};

/**
 * W17: `n.v.t.` or zero for a headline figure that was a number a year earlier. A break suspends
 * it, as it does W4 and W5.
 */
export const stillDone: Rule = (input) =>
  isYearBroken(input) ? [] : headlines.flatMap((measure) => gone(input, measure));

const largestBefore = (input: RuleInput, id: FigureId): number | undefined => {
  const numbers = [input.history.lastYear, ...input.history.earlier].flatMap((one) => figureThen(one, id) ?? []);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
};

const largeFrom = 100_000;

/**
 * W20: a count that no library comes near, for example from `1e5`, unless the library's own history
 * does. W5 asks about a headline figure that has a history.
 */
export const notTooLarge: Rule = (input) =>
  measuresIn(input.quarter)
    .filter(({ kind }) => kind === 'count')
    .flatMap(({ id }): Raised[] => {
      const value = figureNow(input, id);
      if (value === undefined || value < largeFrom) return [];
      return (largestBefore(input, id) ?? 0) >= value / 2
        ? []
        : [{ rule: 'W20', kind: 'large', level: 'release', measure: id, facts: { value, release: 1 } }];
    });

const serial = { from: 30_000, to: 60_000, historyMax: 10_000 };
const year = { from: 1990, to: 2100 };

/** W9: a date that became a number (1-1-2025 is 45.658), or a year in the wrong cell. */
export const neitherDateNorYear: Rule = (input) =>
  measuresIn(input.quarter)
    .filter(({ kind }) => kind === 'count')
    .flatMap(({ id }): Raised[] => {
      const value = figureNow(input, id);
      if (value === undefined) return [];
      const before = largestBefore(input, id);
      const facts = { value, release: 1 };
      if (value >= serial.from && value <= serial.to && (before ?? 0) < serial.historyMax) {
        return [{ rule: 'W9', kind: 'date', level: 'release', measure: id, facts }];
      }
      return isYear(input, value, before) ? [{ rule: 'W9', kind: 'year', level: 'release', measure: id, facts }] : [];
    });

/**
 * 2.026 is a plausible figure for a library with such figures, and a year for one that never had
 * half of it.
 */
const isYear = (input: RuleInput, value: number, before: number | undefined): boolean => {
  if (value < year.from || value > year.to) return false;
  if (before !== undefined) return before < value / 2;
  return Math.abs(value - Number(input.quarter.slice(0, 4))) <= 1;
};

const rates = { low: 20, finishedMin: 50, movedMax: 20 };

const rateOf = (filled: number, unfilled: number): number => (100 * filled) / (filled + unfilled);

/**
 * W10: the share of finished requests outside the own province that succeeded is too low, is 100 %,
 * or has moved.
 */
export const fillRatePlausible: Rule = (input) =>
  flows.flatMap((flow): Raised[] => {
    const finished = (of: (id: FigureId) => number | undefined): { filled: number; unfilled: number } | undefined => {
      const [filled, provincial, unfilled] = [of(flow.filled), of(flow.provincial), of(flow.unfilled)];
      if (filled === undefined || provincial === undefined || unfilled === undefined) return undefined;
      // More to the own province than to all is an error (F5), and leaves no share to judge.
      const outside = filled - provincial;
      return outside >= 0 && outside + unfilled > 0 ? { filled: outside, unfilled } : undefined;
    };
    const own = finished((id) => figureNow(input, id));
    if (!own || own.filled + own.unfilled < rates.finishedMin) return [];
    const rate = rateOf(own.filled, own.unfilled);
    const facts = { value: own.unfilled, rate: Math.round(rate), all: own.filled + own.unfilled };
    const raised = { rule: 'W10', level: 'query', measure: flow.unfilled } as const;
    if (rate < rates.low) return [{ ...raised, kind: 'low', facts }];
    if (rate === 100) return [{ ...raised, kind: 'all', facts }];
    const four = lastFour(input, (observations) => {
      const earlier = finished((id) => figureOf(observations, id));
      return earlier && rateOf(earlier.filled, earlier.unfilled);
    });
    if (!four || Math.abs(rate - meanOf(four)) <= rates.movedMax) return [];
    return [{ ...raised, kind: 'moved', facts: { ...facts, mean: Math.round(meanOf(four)) } }];
  });
