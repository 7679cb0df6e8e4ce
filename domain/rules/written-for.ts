import { measureOf } from '../measures/measures.ts';
import { confirmedAnew } from '../submissions/confirmed.ts';
import { type Observation, wordFor } from '../submissions/observation.ts';
import type { Reading } from '../submissions/submission.ts';
import type { Raised, Rule } from './rule-input.ts';

/** What an explanation can be about: a number or one of the two words that somebody typed. */
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
 * I2: the words were written for another figure, and nothing is asked about this one: meanwhile they are not passed on. A
 * reason for `onbekend` cannot hold for the number that came: nobody is troubled with that.
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
 * The observations with what each explanation was written for, by what stood there at the look before: words that stayed while
 * their figure changed belong to the figure of then. Changed words belong to what stands there now.
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
