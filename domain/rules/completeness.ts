import { type MeasureId, measuresIn } from '../measures/measures.ts';
import { trimmed } from '../submissions/typed-text.ts';
import type { Raised, Rule, RuleInput } from './rule-input.ts';
import { observationOf } from './rule-input.ts';

/**
 * F4: a required field is neither blank nor missing. Checked only once the library ticks that it is
 * ready.
 */
export const requiredFilled: Rule = (input) =>
  input.ticked
    ? measuresIn(input.quarter)
        .filter(({ id, required }) => required && isBlank(input, id))
        .map(({ id, kind }) => ({ rule: 'F4', kind, level: 'error', measure: id, facts: {} }))
    : [];

const isBlank = (input: RuleInput, id: Raised['measure']): boolean =>
  id !== null && (observationOf(input.observations, id)?.kind ?? 'blank') === 'blank';

const numeric = (input: RuleInput) =>
  measuresIn(input.quarter).filter(({ kind }) => kind === 'count' || kind === 'fee');

/**
 * Whether `onbekend` was typed. An empty cell that the profile reads as unknown raises no question.
 */
const isTypedUnknown = (input: RuleInput, id: MeasureId): boolean => {
  const observation = observationOf(input.observations, id);
  return observation?.kind === 'unknown' && trimmed(observation.typed) !== '';
};

/**
 * `onbekend` is accepted with a reason. W15: for a required field, the second quarter in a row goes
 * to the secretary.
 */
export const unknownExplained: Rule = (input) =>
  numeric(input)
    .filter(({ id }) => isTypedUnknown(input, id))
    .map(({ id, required }) => {
      const before = input.history.previous && observationOf(input.history.previous, id);
      const again = required && before?.kind === 'unknown';
      return {
        rule: again ? 'W15' : 'F3',
        kind: again ? 'again' : 'unknown',
        level: 'query',
        measure: id,
        facts: {},
      };
    });
