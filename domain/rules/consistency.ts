import { previousQuarter, yearOf } from '../calendar/quarter.ts';
import { type Measure, type MeasureId, measuresIn } from '../measures/measures.ts';
import type { Observation } from '../submissions/observation.ts';
import { explanationOf, isExplanation } from './explanation.ts';
import { readsOthers } from './formula-kinds.ts';
import type { Raised, Rule, RuleInput } from './rule-input.ts';
import { figureNow, figureThen, observationOf } from './rule-input.ts';

const equalMin = 3;
/** Smaller figures are often equal by chance. */
const telling = 10;

const equalFigures = (input: RuleInput, before: readonly Observation[] | null): readonly MeasureId[] =>
  before === null
    ? []
    : measuresIn(input.quarter)
        .filter(({ id, kind }) => {
          const value = figureNow(input, id);
          return kind === 'count' && value !== undefined && value >= telling && value === figureThen(before, id);
        })
        .map(({ id }) => id);

/**
 * W7: the figures may have been copied from an earlier quarter. Asked once, about the whole form.
 */
export const notCopied: Rule = (input) => {
  const quarters = [
    { kind: 'previous', equal: equalFigures(input, input.history.previous) },
    { kind: 'last-year', equal: equalFigures(input, input.history.lastYear) },
  ];
  return quarters
    .filter(({ equal }) => equal.length >= equalMin)
    .slice(0, 1)
    .map(({ kind, equal }) => ({
      rule: 'W7',
      kind,
      level: 'query',
      measure: 'remarks',
      facts: { equal: equal.length, ids: equal.join() },
    }));
};

const otherShareMax = 0.1;

/** W11: if *another reason* exceeds one refusal in ten, ask which reason. */
export const otherReasonSmall: Rule = (input) => {
  const value = figureNow(input, 'unfilled_other');
  const total = figureNow(input, 'lending_unfilled');
  if (value === undefined || total === undefined || value <= otherShareMax * total) return [];
  return [{ rule: 'W11', kind: 'other', level: 'query', measure: 'unfilled_other', facts: { value, total } }];
};

/**
 * W18: a formula that reads other cells changes when they do. The check asks once where the figure
 * comes from.
 */
export const ownFigure: Rule = (input) =>
  input.observations
    .filter(({ kind, typed }) => kind === 'number' && readsOthers(typed))
    .map(({ measure, typed, value }) => ({
      rule: 'W18',
      kind: 'formula',
      level: 'query',
      measure,
      facts: { typed, value: Number(value), shown: String(value).replace('.', ',') },
    }));

/** A price that became this many times higher or lower is asked about, as W5 does with a count. */
const feeFactorMax = 3.44;

const isFar = (value: number, before: number): boolean =>
  value > 0 && before > 0 && Math.max(value / before, before / value) > feeFactorMax;

/**
 * W14: shows a changed price back to the library, and asks about one that is far from the price
 * before. Prices that are asked once a year are compared with a year earlier.
 */
export const feeSteady: Rule = (input) =>
  measuresIn(input.quarter)
    .filter(({ kind }) => kind === 'fee')
    .flatMap(({ id }): Raised[] => {
      const value = figureNow(input, id);
      const previous = figureThen(input.history.previous, id);
      const before = previous ?? figureThen(input.history.lastYear, id);
      if (value === undefined || before === undefined || value === before) return [];
      const facts = { value, before, ago: previous === undefined ? 'year' : 'quarter' };
      return isFar(value, before)
        ? [{ rule: 'W14', kind: 'far', level: 'query', measure: id, facts }]
        : [{ rule: 'W14', kind: 'changed', level: 'info', measure: id, facts }];
    });

const chosen = (observations: readonly Observation[] | null, id: Measure['id']): string | undefined => {
  const observation = observations ? observationOf(observations, id) : undefined;
  return observation?.kind === 'text' ? String(observation.value) : undefined;
};

/** W16: the source system changed within the year. Systems count at different moments. */
export const sourceSteady: Rule = (input) => {
  const before = chosen(input.history.previous, 'source_system');
  const value = chosen(input.observations, 'source_system');
  const sameYear = yearOf(previousQuarter(input.quarter)) === yearOf(input.quarter);
  return !sameYear || before === undefined || value === undefined || before === value
    ? []
    : [{ rule: 'W16', kind: 'source', level: 'query', measure: 'source_system', facts: { before, value } }];
};

/** I4: an example may be published, but none was written. */
export const showcaseWritten: Rule = (input) =>
  chosen(input.observations, 'showcase_publishable') === 'ja' && chosen(input.observations, 'showcase') === undefined
    ? [{ rule: 'I4', kind: 'no-showcase', level: 'info', measure: 'showcase_publishable', facts: {} }]
    : [];

const estimates = ['is_estimated_lending', 'is_estimated_borrowing'] as const;

/** Reminds the library to name which figures are estimated. Not a question. */
export const estimateNamed: Rule = (input) =>
  estimates
    .filter((id) => chosen(input.observations, id) === 'ja' && !isExplanation(explanationOf(input, id)))
    .map((measure) => ({ rule: 'I1', kind: 'estimated', level: 'info', measure, facts: {} }));
