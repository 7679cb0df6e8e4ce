import { measureOf } from '../measures/measures.ts';
import { confirmedAnew } from '../submissions/confirmed.ts';
import { type Observation, wordFor } from '../submissions/observation.ts';
import type { Reading } from '../submissions/submission.ts';
import type { Raised, Rule } from './rule-input.ts';

/** The figure that an explanation can be about: a typed number or one of the two words. */
export const figureSaid = ({ measure, kind, value, typed }: Observation): number | string | undefined => {
  if (!['count', 'fee'].includes(measureOf(measure).kind) || typed.trim() === '') return undefined;
  if (kind === 'number') return Number(value);
  if (kind === 'unknown') return wordFor.unknown;
  return kind === 'not-applicable' ? wordFor['not-applicable'] : undefined;
};

const withOrigin = (one: Observation, then: Observation | undefined): Observation => {
  if (!then) return one;
  const explanation = confirmedAnew(one.explanation, then.explanation);
  if (explanation.trim() === '' || explanation !== then.explanation) return { ...one, explanation };
  const writtenFor = then.writtenFor ?? figureSaid(then);
  return writtenFor === undefined || writtenFor === figureSaid(one)
    ? { ...one, explanation }
    : { ...one, explanation, writtenFor };
};

/**
 * I2: the explanation was written for another figure, and no rule asks about the present one, so it
 * is not shown to others. A reason for `onbekend` cannot apply to a number, so that raises no
 * notice.
 */
export const wordsFit: Rule = ({ observations }) =>
  observations.flatMap((one): Raised[] => {
    const { measure, writtenFor } = one;
    const value = figureSaid(one);
    if (value === undefined || writtenFor === undefined || typeof writtenFor !== typeof value) return [];
    return [{ rule: 'I2', kind: 'older', level: 'info', measure, facts: { value, explained: writtenFor } }];
  });

type Words = Pick<Reading, 'observations' | 'totalExplanations'>;

/**
 * Adds to each explanation the figure it was written for, using the previous reading. An unchanged
 * explanation belongs to the figure it was written for; a changed one belongs to the present
 * figure.
 */
export const withOrigins = (now: Words, before: Words | null): Words => {
  if (!before) return now;
  const then = new Map(before.observations.map((one) => [one.measure, one]));
  const earlier = before.totalExplanations ?? {};
  return {
    observations: now.observations.map((one) => withOrigin(one, then.get(one.measure))),
    totalExplanations: Object.fromEntries(
      Object.entries(now.totalExplanations ?? {}).map(([id, text]) => [
        id,
        confirmedAnew(text, earlier[id as keyof typeof earlier] ?? ''),
      ]),
    ),
  };
};
